using DataAuditor.Models.Tests.Tokenizers.Reference;
using DataAuditor.Models.Tests.Tokenizers.Training;
using DataAuditor.Models.Tokenizers;

namespace DataAuditor.Models.Tests.Tokenizers;

/// <summary>Equality with the tokenizers library in ids, tokens, types, masks and offsets, on every kind of tokenizer.</summary>
public sealed class ReferenceTests
{
    private const int MostShown = 20;

    /// <summary>Kinds whose rules ask for categories or marks, which the reference looks up in tables of an old Unicode version.</summary>
    private static readonly string[] OldTables = ["bert-uncased", "wordpiece-cased", "t5"];

    public static TheoryData<string> Kinds => [.. TrainedTokenizers.Kinds];

    public static TheoryData<string, string, string, int> Truncations
    {
        get
        {
            var data = new TheoryData<string, string, string, int>();
            foreach (var strategy in new[] { "LongestFirst", "OnlyFirst", "OnlySecond" })
            {
                foreach (var (kind, direction, length) in new[] { ("bert-uncased", "Right", 40), ("roberta", "Left", 41), ("t5", "Right", 37) }) data.Add(kind, strategy, direction, length);
            }

            return data;
        }
    }

    [ReferenceTheory]
    [MemberData(nameof(Kinds))]
    public void Texts_encode_as_the_reference_encodes_them(string kind)
    {
        var texts = OldTables.Contains(kind) ? Corpus.OldStrings : Corpus.Strings;
        Assert.InRange(texts.Count, 5_000, 20_000);
        AssertSame(TrainedTokenizers.Json(kind), [.. texts.Select(text => (text, (string?)null))]);
    }

    [ReferenceTheory]
    [MemberData(nameof(Kinds))]
    public void Pairs_encode_as_the_reference_encodes_them(string kind) => AssertSame(TrainedTokenizers.Json(kind), Pairs(3));

    [ReferenceTheory]
    [MemberData(nameof(Truncations))]
    public void Long_pairs_are_cut_as_the_reference_cuts_them(string kind, string strategy, string direction, int length)
    {
        var json = TrainedTokenizers.Json(kind, new { direction, max_length = length, strategy, stride = 0 });
        var whole = Tokenizer.Read(System.Text.Encoding.UTF8.GetBytes(json), "tokenizer.json").WithTruncation(null);

        // The reference refuses a text that is too short to be cut alone; so do we, which has a test of its own.
        AssertSame(json, [.. Pairs(2).Where(pair => strategy == "LongestFirst" || CanBeCut(strategy == "OnlyFirst" ? pair.Pair! : pair.Text))]);

        bool CanBeCut(string other) => whole.Encode(other, null, addSpecialTokens: false).Ids.Length < length - 5;
    }

    [ReferenceTheory]
    [InlineData("bert-uncased", "Right", null, 8)]
    [InlineData("gpt2", "Left", null, null)]
    [InlineData("t5", "Left", 64, 3)]
    public void Batches_are_padded_as_the_reference_pads_them(string kind, string direction, int? length, int? multiple)
    {
        object strategy = length is { } fixedLength ? new { Fixed = fixedLength } : "BatchLongest";
        var padding = new { strategy, direction, pad_to_multiple_of = multiple, pad_id = 1, pad_type_id = 3, pad_token = "[P]" };
        AssertSame(TrainedTokenizers.Json(kind, null, padding), [.. Pairs(40).Select(pair => (pair.Text, (string?)null)).Take(100)], batch: true);
    }

    /// <summary>Each n-th text of Unicode 8 with the text after it.</summary>
    private static List<(string Text, string? Pair)> Pairs(int step)
    {
        var texts = Corpus.OldStrings;
        return [.. Enumerable.Range(0, (texts.Count - 1) / step).Select(i => (texts[i * step], (string?)texts[i * step + 1]))];
    }

    private static void AssertSame(string json, IReadOnlyList<(string Text, string? Pair)> texts, bool batch = false)
    {
        var tokenizer = Tokenizer.Read(System.Text.Encoding.UTF8.GetBytes(json), "tokenizer.json");
        var actual = batch ? tokenizer.EncodeBatch(texts) : [.. texts.Select(text => tokenizer.Encode(text.Text, text.Pair))];
        var expected = ReferenceTokenizers.Encode(json, texts, batch);
        Assert.Equal(texts.Count, expected.Count);

        var differences = texts.Select((text, i) => Difference(text, actual[i], expected[i])).OfType<string>().ToList();
        Assert.True(differences.Count == 0, $"{differences.Count} of {texts.Count} differ:\n{string.Join("\n", differences.Take(MostShown))}");
    }

    private static string? Difference((string Text, string? Pair) text, Models.Tokenizers.Encoding actual, ReferenceEncoding expected)
    {
        var offsets = expected.Offsets.Select(offset => new TokenOffset(offset[0], offset[1])).ToArray();
        var found =
            !actual.Ids.SequenceEqual(expected.Ids) || !actual.Tokens.SequenceEqual(expected.Tokens) ? $"{Show(actual.Tokens)} instead of {Show(expected.Tokens)}"
            : !actual.TypeIds.SequenceEqual(expected.TypeIds) ? $"types {Show(actual.TypeIds)} instead of {Show(expected.TypeIds)}"
            : !actual.AttentionMask.SequenceEqual(expected.AttentionMask) ? $"attention {Show(actual.AttentionMask)} instead of {Show(expected.AttentionMask)}"
            : !actual.SpecialTokensMask.SequenceEqual(expected.SpecialTokensMask) ? $"special {Show(actual.SpecialTokensMask)} instead of {Show(expected.SpecialTokensMask)}"
            : HasComparableOffsets(text) && !Offsets(actual, text).SequenceEqual(offsets) ? $"offsets {Show(Offsets(actual, text))} instead of {Show(offsets)} of {Show(actual.Tokens)}"
            : null;
        return found is null ? null : $"{Escaped(text.Text)} | {Escaped(text.Pair ?? "")}: {found}";
    }

    /// <summary>
    /// The reference forgets a character that a precompiled table drops where nothing before it is kept, and its offsets are then one too small up to
    /// the end; U+0085 is the one that xlm-roberta's table here drops.
    /// </summary>
    private static bool HasComparableOffsets((string Text, string? Pair) text) => !(text.Text + text.Pair).Contains('\u0085', StringComparison.Ordinal);

    /// <summary>Offsets in code points.</summary>
    private static List<TokenOffset> Offsets(Models.Tokenizers.Encoding encoding, (string Text, string? Pair) text)
    {
        CodePointIndex[] indexes = [new(text.Text), new(text.Pair ?? "")];
        return [.. encoding.Offsets.Select((offset, i) => indexes[Math.Max(0, encoding.SequenceIds[i])].Of(offset))];
    }

    private static string Show<T>(IEnumerable<T> items) =>
        string.Join(' ', items.Select(item => item is TokenOffset offset ? $"{offset.Start}-{offset.End}" : Escaped(item!.ToString()!)));

    private static string Escaped(string text) =>
        string.Concat((text.Length > 120 ? text[..120] : text).EnumerateRunes().Select(rune => rune.Value is > 32 and < 127 ? rune.ToString() : $"{{{rune.Value:X}}}"));
}
