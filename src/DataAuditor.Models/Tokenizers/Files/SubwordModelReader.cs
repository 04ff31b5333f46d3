using DataAuditor.Models.Tokenizers.Subwords;

namespace DataAuditor.Models.Tokenizers.Files;

/// <summary>Reads the <c>model</c> of a tokenizer file.</summary>
internal static class SubwordModelReader
{
    public static SubwordModel Read(ComponentJson json) => Kind(json) switch
    {
        "WordPiece" => WordPiece(json),
        "BPE" => BytePairEncoding(json),
        "Unigram" => Unigram(json),
        _ => throw json.UnknownKind(),
    };

    /// <summary>The first versions of the format left the kind to be guessed.</summary>
    private static string Kind(ComponentJson json) =>
        json.Has("type") ? json.Kind : json.Has("merges") ? "BPE" : json.Has("unk_id") ? "Unigram" : "WordPiece";

    private static WordPiece WordPiece(ComponentJson json)
    {
        var vocabulary = Vocabulary(json);
        var unknown = json.Text("unk_token", "[UNK]");
        return new WordPiece(
            vocabulary, IdOf(vocabulary, unknown, json), json.Text("continuing_subword_prefix", "##"), json.Integer("max_input_chars_per_word", 100));
    }

    private static BytePairEncoding BytePairEncoding(ComponentJson json)
    {
        var vocabulary = Vocabulary(json);
        var prefix = json.Text("continuing_subword_prefix", "");
        var merges = new List<(int, int, int)>();
        foreach (var merge in json.Items("merges"))
        {
            var (left, right) = Pair(merge);
            var merged = string.Concat(left, right.AsSpan(Math.Min(prefix.Length, right.Length)));
            merges.Add((IdOf(vocabulary, left, merge), IdOf(vocabulary, right, merge), IdOf(vocabulary, merged, merge)));
        }

        return new BytePairEncoding(vocabulary, new MergeTable(merges), new BytePairOptions(
            json.Has("unk_token") ? IdOf(vocabulary, json.Text("unk_token"), json) : null,
            json.Flag("fuse_unk", false),
            json.Flag("byte_fallback", false),
            json.Flag("ignore_merges", false),
            prefix,
            json.Text("end_of_word_suffix", "")));
    }

    private static Unigram Unigram(ComponentJson json)
    {
        var pieces = json.Items("vocab").Select(piece => piece.Items().ToArray() is [var token, var score]
            ? (Token: token.AsText(), Score: score.AsNumber())
            : throw ComponentJson.Wrong(piece.Path, "is not a token and its score")).ToArray();
        int? unknown = json.Has("unk_id") ? json.Integer("unk_id") : null;
        if (pieces.Length == 0) throw ComponentJson.Wrong(json.Path, "has an empty vocabulary");
        if (unknown >= pieces.Length) throw ComponentJson.Wrong(json.Path, $"has the unk_id {unknown} and only {pieces.Length} tokens");

        var vocabulary = new Vocabulary(pieces.Select((piece, id) => KeyValuePair.Create(piece.Token, id)));
        return new Unigram(vocabulary, [.. pieces.Select(piece => piece.Score)], unknown, json.Flag("byte_fallback", false));
    }

    private static Vocabulary Vocabulary(ComponentJson json) =>
        new(json.Child("vocab").Properties().Select(token => KeyValuePair.Create(token.Name, token.Value.AsInteger())));

    /// <summary>Two tokens: a list of two, or in older files one text with a blank between them.</summary>
    private static (string Left, string Right) Pair(ComponentJson merge)
    {
        string[] parts = merge.Element.ValueKind == System.Text.Json.JsonValueKind.String
            ? merge.AsText().Split(' ')
            : [.. merge.Items().Select(part => part.AsText())];
        return parts is [var left, var right] ? (left, right) : throw ComponentJson.Wrong(merge.Path, "is not a pair of tokens");
    }

    private static int IdOf(Vocabulary vocabulary, string token, ComponentJson json) =>
        vocabulary.IdOf(token) ?? throw ComponentJson.Wrong(json.Path, $"names the token '{token}', which the vocabulary does not have");
}
