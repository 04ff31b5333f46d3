using System.Text.Json;
using DataAuditor.Models.Tokenizers.Texts;

namespace DataAuditor.Models.Tokenizers.Files;

/// <summary>Reads a <c>tokenizer.json</c> as the Hugging Face tokenizers library writes it.</summary>
internal static class TokenizerFile
{
    /// <exception cref="FormatException">The file is not a tokenizer, or uses a component that is not supported; the message says which, and where.</exception>
    /// <exception cref="JsonException">The file is not JSON.</exception>
    public static Tokenizer Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = new ComponentJson(document.RootElement, "");
        var model = SubwordModelReader.Read(root.Child("model"));
        var normalizer = root.Optional("normalizer") is { } normalizerJson ? NormalizerReader.Read(normalizerJson) : null;
        var added = root.Optional("added_tokens") is { } list ? AddedTokens(list) : [];

        return new Tokenizer(new TokenizerParts(
            model,
            TextSteps(normalizer, added, root.Optional("pre_tokenizer")),
            root.Optional("post_processor") is { } postProcessor ? PostProcessorReader.Read(postProcessor) : null,
            added))
        {
            Truncation = root.Optional("truncation") is { } truncation ? Truncation(truncation) : null,
            Padding = root.Optional("padding") is { } padding ? Padding(padding) : null,
        };
    }

    /// <summary>Added tokens are cut out of the original text first, or out of the normalized text if they say so.</summary>
    private static StepSequence TextSteps(ITextStep? normalizer, IReadOnlyList<AddedToken> added, ComponentJson? preTokenizer)
    {
        var steps = new List<ITextStep>();
        AddSplit(added.Where(token => !token.IsNormalized).Select(token => (token, token.Content)));
        if (normalizer is not null) steps.Add(normalizer);
        AddSplit(added.Where(token => token.IsNormalized).Select(token => (token, Normalized(token.Content, normalizer))));
        if (preTokenizer is { } json) steps.Add(PreTokenizerReader.Read(json));
        return new StepSequence(steps);

        void AddSplit(IEnumerable<(AddedToken Token, string Sought)> tokens)
        {
            (AddedToken, string)[] sought = [.. tokens.Where(token => token.Sought.Length > 0)];
            if (sought.Length > 0) steps.Add(new AddedTokenSplit(sought));
        }
    }

    private static string Normalized(string content, ITextStep? normalizer)
    {
        var text = new PieceText();
        text.Reset(content);
        normalizer?.Apply(text);
        var normalized = "";
        foreach (var piece in text.Pieces) normalized += text.CharsOf(piece).ToString();
        return normalized;
    }

    private static AddedToken[] AddedTokens(ComponentJson list) =>
    [
        .. list.Items().Select(token => new AddedToken(
            token.Integer("id"),
            token.Text("content"),
            token.Flag("single_word", false),
            token.Flag("lstrip", false),
            token.Flag("rstrip", false),
            token.Flag("normalized", !token.Flag("special", false)))),
    ];

    private static Truncation Truncation(ComponentJson json) => new(
        json.Integer("max_length"), json.Choice("strategy", TruncationStrategy.LongestFirst), json.Choice("direction", TextSide.Right));

    private static Padding Padding(ComponentJson json)
    {
        int? length = json.Has("strategy") && json.Child("strategy") is { Element.ValueKind: JsonValueKind.Object } strategy ? strategy.Integer("Fixed") : null;
        return new Padding(
            json.Integer("pad_id", 0),
            json.Text("pad_token", "[PAD]"),
            length,
            json.Integer("pad_to_multiple_of", 1),
            json.Choice("direction", TextSide.Right),
            json.Integer("pad_type_id", 0));
    }
}
