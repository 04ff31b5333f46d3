using System.Runtime.InteropServices;
using System.Text.Json;
using DataAuditor.Models.Tokenizers.Files;
using DataAuditor.Models.Tokenizers.PostProcessors;

namespace DataAuditor.Models.Tokenizers;

/// <summary>
/// Turns texts into the token ids that a model was trained with, as its <c>tokenizer.json</c> says. WordPiece, byte-pair encoding and Unigram are known.
/// Safe for several threads; texts are tokenized on the caller's.
/// </summary>
public sealed class Tokenizer
{
    private readonly TokenizerParts _parts;

    internal Tokenizer(TokenizerParts parts) => _parts = parts;

    /// <summary>How long an encoding may be, or null for any length.</summary>
    public Truncation? Truncation { get; internal init; }

    /// <summary>How short encodings are filled up, or null where they are not.</summary>
    public Padding? Padding { get; internal init; }

    /// <summary>The number of different tokens, added tokens included.</summary>
    public int VocabularySize => _parts.VocabularySize;

    /// <summary>Reads a <c>tokenizer.json</c>.</summary>
    /// <exception cref="AuditException">The file cannot be read, or uses a component that is not supported; the message names it.</exception>
    public static Tokenizer Load(string path)
    {
        try
        {
            return Read(File.ReadAllBytes(path), path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new AuditException(DiagnosticCode.ModelFile, $"The tokenizer '{path}' cannot be read: {unreadable.Message}", new SourceLocation(path), unreadable);
        }
    }

    /// <summary>Reads the content of a <c>tokenizer.json</c>.</summary>
    /// <param name="json">UTF-8.</param>
    /// <param name="path">What errors call the file.</param>
    /// <exception cref="AuditException">The content is not a tokenizer, or uses a component that is not supported; the message names it.</exception>
    public static Tokenizer Read(ReadOnlyMemory<byte> json, string path)
    {
        try
        {
            return TokenizerFile.Read(json);
        }
        catch (Exception invalid) when (invalid is JsonException or FormatException or InvalidOperationException)
        {
            throw new AuditException(DiagnosticCode.ModelFile, $"'{path}' is not a tokenizer that can be used: {invalid.Message}", new SourceLocation(path), invalid);
        }
    }

    /// <summary>The same tokenizer with another limit of length.</summary>
    public Tokenizer WithTruncation(Truncation? truncation) => new(_parts) { Truncation = truncation, Padding = Padding };

    /// <summary>The same tokenizer with another padding.</summary>
    public Tokenizer WithPadding(Padding? padding) => new(_parts) { Truncation = Truncation, Padding = padding };

    /// <summary>The id of a token, or null where it is not in the vocabulary.</summary>
    public int? IdOf(string token) => _parts.IdOf(token);

    /// <summary>The token of an id, or null where no token has it.</summary>
    public string? TokenOf(int id) => _parts.Has(id) ? _parts.TokenOf(id) : null;

    /// <summary>Encodes a text or a pair of texts. Half a surrogate pair counts as U+FFFD.</summary>
    /// <param name="addSpecialTokens">Whether the tokens are added that the model wants around the texts.</param>
    /// <exception cref="AuditException">
    /// A character has no token and none stands for unknown ones, or the strategy of truncation shortens one text only and that is not long enough.
    /// </exception>
    public Encoding Encode(string text, string? pair = null, bool addSpecialTokens = true) => EncodeBatch([(text, pair)], addSpecialTokens)[0];

    /// <summary>Encodes texts; with padding that has no fixed length, all are as long as the longest.</summary>
    public IReadOnlyList<Encoding> EncodeBatch(IReadOnlyList<string> texts, bool addSpecialTokens = true) =>
        EncodeBatch([.. texts.Select(text => (text, (string?)null))], addSpecialTokens);

    /// <summary>Encodes pairs of texts; with padding that has no fixed length, all are as long as the longest.</summary>
    public IReadOnlyList<Encoding> EncodeBatch(IReadOnlyList<(string Text, string? Pair)> pairs, bool addSpecialTokens = true)
    {
        var texts = new List<TokenSequence>[pairs.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = Tokens(pairs[i].Text, pairs[i].Pair, addSpecialTokens, withText: true);

        var length = Padding?.LengthFor(texts.Length == 0 ? 0 : texts.Max(text => text.Sum(sequence => sequence.Tokens.Count))) ?? 0;
        return [.. texts.Select(text => new Encoding(text, _parts.TokenOf, Padding, length))];
    }

    /// <summary>Appends the ids of a text, truncated but not padded: the way for texts whose ids only are of interest.</summary>
    public void EncodeIds(ReadOnlySpan<char> text, List<int> ids, bool addSpecialTokens = true)
    {
        foreach (var sequence in Tokens(text, null, addSpecialTokens, withText: false))
        {
            foreach (ref readonly var token in CollectionsMarshal.AsSpan(sequence.Tokens)) ids.Add(token.Id);
        }
    }

    private List<TokenSequence> Tokens(ReadOnlySpan<char> text, string? pair, bool addSpecialTokens, bool withText)
    {
        var sequences = new List<TokenSequence>(2) { new() };
        _parts.Tokenize(text, Request(0, withText), sequences[0].Tokens);
        if (pair is not null)
        {
            sequences.Add(new TokenSequence());
            _parts.Tokenize(pair, Request(1, withText), sequences[1].Tokens);
        }

        Truncate(sequences, addSpecialTokens ? _parts.PostProcessor?.AddedTokens(pair is not null) ?? 0 : 0);
        return _parts.PostProcessor?.Process(sequences, addSpecialTokens, _parts.TokenOf) ?? sequences;
    }

    private TokenizerRequest Request(int sequenceId, bool withText) =>
        new(sequenceId, withText, Truncation?.Enough(sequenceId) ?? int.MaxValue, Truncation is { Side: TextSide.Left });

    private void Truncate(List<TokenSequence> sequences, int added)
    {
        if (Truncation is not { } truncation) return;

        var (first, second) = truncation.Keep(sequences[0].Tokens.Count, sequences.Count > 1 ? sequences[1].Tokens.Count : 0, added);
        sequences[0].Cut(first, truncation.Side);
        if (sequences.Count > 1) sequences[1].Cut(second, truncation.Side);
    }
}
