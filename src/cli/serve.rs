//! `biaoqiao serve`: the site, on an index that follows the corpus.

use super::{Context, Outcome, print};
use crate::knowledge::KnowledgeBase;
use crate::locale::Value;
use crate::web::{State, serve};
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

/// How often the corpus and the index are looked at.
const LOOK: Duration = Duration::from_secs(1);
/// How long requests that have begun may take after the program was told to stop.
const PATIENCE: Duration = Duration::from_secs(10);
/// Requests a second for each address where nothing else is said and others than this machine can connect.
const DEFAULT_RATE: u32 = 50;

#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// Address and port to listen on
    #[arg(long, value_name = "ADDR", default_value_t = local())]
    listen: SocketAddr,
    /// Requests a second for each address, twice as many in a burst; 0 = no limit. By default 50, and none on a loopback address
    #[arg(long, value_name = "N")]
    rate_limit: Option<u32>,
}

impl Default for Arguments {
    fn default() -> Self {
        Self { listen: local(), rate_limit: None }
    }
}

fn local() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8080))
}

impl Arguments {
    fn rate(&self) -> Option<NonZeroU32> {
        let default = if self.listen.ip().is_loopback() { 0 } else { DEFAULT_RATE };
        NonZeroU32::new(self.rate_limit.unwrap_or(default))
    }
}

pub(super) fn run(context: &Context, arguments: &Arguments) -> anyhow::Result<Outcome> {
    // The port first: a message about it must not come after a long build.
    let listener = std::net::TcpListener::bind(arguments.listen).map_err(|error| {
        let address = ("address", Value::from(arguments.listen.to_string()));
        anyhow::anyhow!(if error.kind() == ErrorKind::AddrInUse {
            context.locale.say("cli-serve-taken", &[address])
        } else {
            context.locale.say("cli-serve-refused", &[address, ("reason", error.to_string().into())])
        })
    })?;
    listener.set_nonblocking(true)?;
    let address = format!("http://{}/", listener.local_addr()?);
    let knowledge = Arc::new(context.knowledge()?);
    follow(knowledge.clone());
    let mut state = State::new(move || knowledge.searcher());
    if let Some(rate) = arguments.rate() {
        state = state.with_rate_limit(rate.get());
    }
    // Answers are short pieces of work: more threads than cores wait for each other, and the last ones for all.
    let cores = std::thread::available_parallelism().map_or(2, usize::from);
    let runtime =
        tokio::runtime::Builder::new_multi_thread().enable_all().max_blocking_threads(cores.max(2)).build()?;
    let served = runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        print(&format!("{}\n", context.locale.say("cli-serve-address", &[("address", address.into())])))?;
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let shutdown = async move {
            told_to_stop().await;
            let _ = stop.send(true);
        };
        let late = async move {
            let mut stopped = stopped;
            let _ = stopped.wait_for(|stop| *stop).await;
            tokio::time::sleep(PATIENCE).await;
        };
        tokio::select! {
            served = serve(listener, Arc::new(state), shutdown) => served.map_err(anyhow::Error::from),
            () = late => Ok(()),
        }
    });
    runtime.shutdown_timeout(Duration::from_secs(1));
    served?;
    print(&format!("{}\n", context.locale.text("cli-serve-stopped")))?;
    Ok(Outcome::Done)
}

/// Takes in what changes in the corpus and the index, in the background.
fn follow(knowledge: Arc<KnowledgeBase>) {
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK);
            match knowledge.refresh() {
                Ok(true) => tracing::info!("the knowledge base was taken in anew"),
                Ok(false) => {}
                // The present index goes on answering.
                Err(error) => tracing::warn!(%error, "the changed corpus cannot be taken in"),
            }
        }
    });
}

/// Ctrl-C, or the signal with which a service is stopped.
async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
