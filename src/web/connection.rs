//! Connections with patience: one that sends its request too slowly, takes its answer too slowly or stays idle too
//! long is closed, so that none can hold the server.

use axum::extract::connect_info::Connected;
use axum::serve::{IncomingStream, Listener};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, Sleep, sleep};

/// From the first byte of a request to the first byte of its answer.
const REQUEST: Duration = Duration::from_secs(30);
/// Without a request, or without the other side taking more of an answer.
const IDLE: Duration = Duration::from_secs(60);
/// Connections at a time: below the usual limit of 1,024 open files.
const MOST: usize = 900;

/// Accepts connections with [`Patient`] streams.
#[derive(Debug)]
pub(super) struct PatientListener {
    inner: TcpListener,
    open: Arc<AtomicUsize>,
}

impl PatientListener {
    pub(super) fn new(inner: TcpListener) -> Self {
        Self { inner, open: Arc::default() }
    }
}

impl Listener for PatientListener {
    type Io = Patient<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            match self.inner.accept().await {
                Ok((stream, address)) => {
                    let place = Place::new(&self.open);
                    // A connection too many is closed at once; the others go on.
                    if place.number > MOST {
                        continue;
                    }
                    let _ = stream.set_nodelay(true);
                    return (Patient::new(stream, Some(place)), address);
                }
                Err(error) => {
                    tracing::debug!(%error, "accept");
                    // Out of files, most likely: wait until some connections have ended.
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }

    fn local_addr(&self) -> io::Result<Self::Addr> {
        self.inner.local_addr()
    }
}

/// The address a request comes from.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin(pub(super) IpAddr);

impl Connected<IncomingStream<'_, PatientListener>> for Origin {
    fn connect_info(stream: IncomingStream<'_, PatientListener>) -> Self {
        Self(stream.remote_addr().ip())
    }
}

/// A place among the open connections.
#[derive(Debug)]
struct Place {
    number: usize,
    open: Arc<AtomicUsize>,
}

impl Place {
    fn new(open: &Arc<AtomicUsize>) -> Self {
        Self { number: open.fetch_add(1, Ordering::Relaxed) + 1, open: open.clone() }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }
}

/// A stream that ends when the other side is too slow.
#[derive(Debug)]
pub(super) struct Patient<T> {
    inner: T,
    deadline: Pin<Box<Sleep>>,
    /// Whether a request has begun that is not yet answered.
    asked: bool,
    _place: Option<Place>,
}

impl<T> Patient<T> {
    fn new(inner: T, place: Option<Place>) -> Self {
        Self { inner, deadline: Box::pin(sleep(IDLE)), asked: false, _place: place }
    }

    fn wait(&mut self, patience: Duration) {
        self.deadline.as_mut().reset(Instant::now() + patience);
    }

    /// Pending while there is time, an error afterwards.
    fn expired<R>(&mut self, context: &mut Context<'_>) -> Poll<io::Result<R>> {
        ready!(self.deadline.as_mut().poll(context));
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }

    fn written(&mut self, result: io::Result<usize>) -> Poll<io::Result<usize>> {
        self.asked = false;
        self.wait(IDLE);
        Poll::Ready(result)
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for Patient<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match Pin::new(&mut self.inner).poll_read(context, buffer) {
            Poll::Ready(result) => {
                if !self.asked {
                    self.asked = true;
                    self.wait(REQUEST);
                }
                Poll::Ready(result)
            }
            Poll::Pending => self.expired(context),
        }
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for Patient<T> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match Pin::new(&mut self.inner).poll_write(context, bytes) {
            Poll::Ready(result) => self.written(result),
            Poll::Pending => self.expired(context),
        }
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        match Pin::new(&mut self.inner).poll_write_vectored(context, bytes) {
            Poll::Ready(result) => self.written(result),
            Poll::Pending => self.expired(context),
        }
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }
}
