//! The program as people run it.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The program, with nothing of the environment that changes what it says.
pub fn bare() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_biaoqiao"));
    for name in ["LC_ALL", "LC_MESSAGES", "LANG", "RUST_LOG", "BIAOQIAO_CORPUS", "BIAOQIAO_INDEX"] {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

/// The program over a corpus and an index, speaking English.
pub fn program(corpus: &Path, index: &Path) -> Command {
    let mut command = bare();
    command.arg("--corpus").arg(corpus).arg("--index").arg(index).args(["--lang", "en"]);
    command
}

/// What a finished run left behind.
#[derive(Debug)]
pub struct Run {
    /// Exit code; none if a signal ended it.
    pub code: Option<i32>,
    /// Standard output.
    pub out: String,
    /// Standard error.
    pub err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Runs a command to its end. No run may ever panic.
pub fn run<A: AsRef<OsStr>>(command: &mut Command, arguments: impl IntoIterator<Item = A>) -> Run {
    let run = Run::from(command.args(arguments).output().unwrap());
    assert!(run.code != Some(101) && !run.err.contains("panicked"), "{run:?}");
    run
}
