//! Files that come with a form. They are read in memory and forgotten with the answer.

use crate::web::failure::Failure;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;

/// The parts of a form with a file.
#[derive(Debug, Default)]
pub(super) struct Upload {
    fields: Vec<(String, String)>,
    /// Name and bytes of the file, where one was chosen.
    pub(super) file: Option<(String, Vec<u8>)>,
}

/// Most parts of such a form.
const MOST_PARTS: usize = 20;

impl Upload {
    /// Reads all parts.
    pub(super) async fn read(mut multipart: Multipart) -> Result<Self, Failure> {
        let mut upload = Self::default();
        for _ in 0..MOST_PARTS {
            let Some(part) = multipart.next_field().await.map_err(|e| refused(&e))? else { return Ok(upload) };
            let name = part.name().unwrap_or_default().to_owned();
            let file = part.file_name().map(str::to_owned);
            let bytes = part.bytes().await.map_err(|e| refused(&e))?;
            match file {
                // A browser sends an empty file where none was chosen.
                Some(_) if bytes.is_empty() => {}
                Some(file) => upload.file = Some((file, bytes.to_vec())),
                None => upload.fields.push((name, String::from_utf8_lossy(&bytes).into_owned())),
            }
        }
        Err(Failure::BadRequest)
    }

    /// A field that is not empty.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.fields.iter().find(|(n, value)| n == name && !value.trim().is_empty());
        found.map(|(_, value)| value.as_str())
    }
}

fn refused(error: &MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Failure::BodyTooLarge } else { Failure::BadRequest }
}
