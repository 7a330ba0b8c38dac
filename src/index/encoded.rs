//! The form in which our own tokens reach the engine: one string a field, taken apart again by a trivial tokenizer.
//!
//! The engine's own pre-tokenised texts travel as JSON, which cost a third of the time of a build.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Name under which the schema knows the tokenizer.
pub(super) const NAME: &str = "encoded";

/// Parts two tokens, and a key from its position.
const BETWEEN: char = '\n';
const POSITION: char = '\t';

/// Tokens of one field, encoded.
#[derive(Debug, Default)]
pub(super) struct Encoded {
    text: String,
    next: u32,
}

impl Encoded {
    /// Adds a token at a position at or after the last one.
    pub(super) fn push(&mut self, key: &str, position: u32) {
        if key.is_empty() || key.contains([BETWEEN, POSITION]) {
            return;
        }
        if !self.text.is_empty() {
            self.text.push(BETWEEN);
        }
        self.text.push_str(key);
        // Most tokens stand right behind the one before: only the others say where.
        if position != self.next {
            self.text.push(POSITION);
            self.text.push_str(&position.to_string());
        }
        self.next = position + 1;
    }

    /// The position behind the last token.
    pub(super) fn next(&self) -> u32 {
        self.next
    }

    /// Whether there is no token.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The encoded text.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// Takes an encoded text apart.
#[derive(Debug, Clone, Default)]
pub(super) struct Decoder {
    token: Token,
}

/// The tokens of one encoded text.
pub(super) struct Decoding<'a> {
    rest: Option<&'a str>,
    token: &'a mut Token,
    next: usize,
}

impl Tokenizer for Decoder {
    type TokenStream<'a> = Decoding<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Decoding<'a> {
        self.token.reset();
        Decoding { rest: Some(text), token: &mut self.token, next: 0 }
    }
}

impl TokenStream for Decoding<'_> {
    fn advance(&mut self) -> bool {
        let Some(rest) = self.rest else { return false };
        // Keys are short: a plain loop over their bytes beats a search.
        let bytes = rest.as_bytes();
        let end = bytes.iter().position(|b| *b == BETWEEN as u8);
        let piece = &rest[..end.unwrap_or(rest.len())];
        self.rest = end.map(|at| &rest[at + 1..]);
        let (key, position) = match piece.as_bytes().iter().rposition(|b| !b.is_ascii_digit()) {
            Some(at) if piece.as_bytes()[at] == POSITION as u8 => {
                (&piece[..at], piece[at + 1..].parse().unwrap_or(self.next))
            }
            _ => (piece, self.next),
        };
        self.token.text.clear();
        self.token.text.push_str(key);
        self.token.position = position;
        self.next = position + 1;
        true
    }

    fn token(&self) -> &Token {
        self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_and_positions_survive() {
        let mut encoded = Encoded::default();
        for (key, position) in [("锅炉", 0), ("котел", 1), ("u:mg/m3", 17), ("a b", 17), ("c", 18)] {
            encoded.push(key, position);
        }
        let text = encoded.into_text();
        let mut decoder = Decoder::default();
        let mut stream = decoder.token_stream(&text);
        let mut tokens = Vec::new();
        while let Some(token) = stream.next() {
            tokens.push((token.text.clone(), token.position));
        }
        let expected = [("锅炉", 0), ("котел", 1), ("u:mg/m3", 17), ("a b", 17), ("c", 18)];
        assert_eq!(tokens, expected.map(|(key, position)| (key.to_owned(), position)));
    }
}
