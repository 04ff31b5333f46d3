using System.Text.Json.Nodes;
using DataAuditor.Models.Tests.Tokenizers.Training;
using DataAuditor.Models.Tokenizers;

namespace DataAuditor.Models.Tests.Tokenizers;

public sealed class TokenizerTests
{
    public static TheoryData<string> Kinds => [.. TrainedTokenizers.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gives_the_same_ids_without_the_rest(string kind)
    {
        var tokenizer = Of(TrainedTokenizers.Json(kind));
        foreach (var text in TrainingText.Lines)
        {
            var ids = new List<int> { 7 };
            tokenizer.EncodeIds(text, ids);
            Assert.Equal([7, .. tokenizer.Encode(text).Ids], ids);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gives_several_threads_what_it_gives_one(string kind)
    {
        var tokenizer = Of(TrainedTokenizers.Json(kind));
        var expected = TrainingText.Lines.Select(line => tokenizer.Encode(line).Ids).ToArray();
        var found = TrainingText.Lines.SelectMany(line => Enumerable.Repeat(line, 50)).AsParallel().AsOrdered().Select(line => tokenizer.Encode(line).Ids).ToArray();
        Assert.All(found, (ids, i) => Assert.Equal(expected[i / 50], ids));
    }

    /// <summary>Ten million characters without a blank: with time that grows with the square, this test would not end.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Ends_on_ten_million_characters_without_a_blank(string kind)
    {
        var ids = new List<int>();
        Of(TrainedTokenizers.Json(kind)).EncodeIds(string.Concat(Enumerable.Repeat("abcdefghij", 1_000_000)), ids);
        Assert.NotEmpty(ids);
    }

    [Fact]
    public void Takes_half_a_surrogate_pair_for_the_replacement_character()
    {
        var tokenizer = Of(TrainedTokenizers.Json("gpt2"));
        Assert.Equal(tokenizer.Encode("a\uFFFDb\uFFFD").Ids, tokenizer.Encode("a\uD83Db\uDE00").Ids);
    }

    [Fact]
    public void Gives_offsets_in_the_original_text()
    {
        var encoding = Of(TrainedTokenizers.Json("bert-uncased")).Encode("😀 Thé\tBAKER");
        Assert.Equal(["[CLS]", "[UNK]", "the", "b", "##a", "##ker", "[SEP]"], encoding.Tokens);
        Assert.Equal([new(0, 0), new(0, 2), new(3, 6), new(7, 8), new(8, 9), new(9, 12), new(0, 0)], encoding.Offsets);
        Assert.Equal([-1, 0, 0, 0, 0, 0, -1], encoding.SequenceIds);
        Assert.Equal(new TokenOffset(2, 5), new CodePointIndex("😀 Thé\tBAKER").Of(encoding.Offsets[2]));
    }

    [Fact]
    public void Knows_its_vocabulary()
    {
        var tokenizer = Of(TrainedTokenizers.Json("bert-uncased"));
        var added = tokenizer.IdOf("New Word")!.Value;
        Assert.Equal(tokenizer.VocabularySize - 1, added);
        Assert.Equal("New Word", tokenizer.TokenOf(added));
        Assert.Null(tokenizer.TokenOf(added + 1));
        Assert.Null(tokenizer.IdOf("nothing of the kind"));
    }

    [Fact]
    public void Leaves_special_tokens_out_on_demand() =>
        Assert.Equal(["the", "the"], Of(TrainedTokenizers.Json("bert-uncased")).Encode("the", "the", addSpecialTokens: false).Tokens);

    [Fact]
    public void Refuses_to_cut_one_text_for_the_length_of_the_other()
    {
        var tokenizer = Of(TrainedTokenizers.Json("bert-uncased")).WithTruncation(new Truncation(6, TruncationStrategy.OnlyFirst));
        var error = Assert.Throws<AuditException>(() => tokenizer.Encode("the", "the the the the"));
        Assert.Equal("Truncation to 6 tokens may shorten the first text only, which has 1 tokens where 2 are too many.", error.Message);
    }

    [Theory]
    [InlineData("$.normalizer.type", "Bert", "'normalizer' is a 'Bert', which is not supported.")]
    [InlineData("$.pre_tokenizer.type", "UnicodeScripts", "'pre_tokenizer' is a 'UnicodeScripts', which is not supported.")]
    [InlineData("$.model.type", "WordLevel", "'model' is a 'WordLevel', which is not supported.")]
    [InlineData("$.post_processor.type", "Odd", "'post_processor' is a 'Odd', which is not supported.")]
    [InlineData("$.model.unk_token", "[WHAT]", "'model' names the token '[WHAT]', which the vocabulary does not have.")]
    [InlineData("$.model.vocab", "none", "'model.vocab' is not an object.")]
    [InlineData("$.normalizer.lowercase", "yes", "'normalizer.lowercase' is neither true nor false.")]
    [InlineData("$.model.max_input_chars_per_word", "many", "'model.max_input_chars_per_word' is not a whole number of at least 0.")]
    public void Names_what_is_wrong_with_a_file(string path, string value, string message)
    {
        var file = JsonNode.Parse(TrainedTokenizers.Json("bert-uncased"))!;
        var names = path.Split('.')[1..];
        var parent = names[..^1].Aggregate(file, (node, name) => node[name]!);
        parent[names[^1]] = value;
        var error = Assert.Throws<AuditException>(() => Of(file.ToJsonString()));
        Assert.Equal($"'tokenizer.json' is not a tokenizer that can be used: {message}", error.Message);
        Assert.Equal(DiagnosticCode.ModelFile, error.Diagnostics[0].Code);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"model":{"type":"Unigram","vocab":[],"unk_id":0}}""")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":0},"merges":["a b"]}}""")]
    [InlineData("""{"model":{"type":"BPE","vocab":{"a":0},"merges":["a"]}}""")]
    [InlineData("""{"model":{"type":"BPE","vocab":{},"merges":[]},"normalizer":{"type":"Precompiled","precompiled_charsmap":"AAAA"}}""")]
    [InlineData("""{"model":{"type":"BPE","vocab":{},"merges":[]},"pre_tokenizer":{"type":"Split","pattern":{"Regex":"(a"},"behavior":"Isolated"}}""")]
    [InlineData("""{"model":{"type":"BPE","vocab":{},"merges":[]},"pre_tokenizer":{"type":"Split","pattern":{"Regex":"\\p{Han}"},"behavior":"Isolated"}}""")]
    [InlineData("""{"model":{"type":"BPE","vocab":{},"merges":[]},"pre_tokenizer":{"type":"Punctuation","behavior":"Sideways"}}""")]
    public void Refuses_what_is_no_tokenizer(string json) => Assert.Throws<AuditException>(() => Of(json));

    [Fact]
    public void Refuses_a_file_that_is_not_there()
    {
        var error = Assert.Throws<AuditException>(() => Tokenizer.Load("missing-tokenizer.json"));
        Assert.StartsWith("The tokenizer 'missing-tokenizer.json' cannot be read: ", error.Message, StringComparison.Ordinal);
    }

    private static Tokenizer Of(string json) => Tokenizer.Read(System.Text.Encoding.UTF8.GetBytes(json), "tokenizer.json");
}
