using System.Text;
using DataAuditor.Metrics.Text.WordNets;

namespace DataAuditor.Metrics.Tests.Text.WordNets;

public sealed class WordNetTests
{
    private static readonly WordNet Tiny = WordNet.Read(TinyWordNet.Open);

    // As NLTK 3.8 finds them in the same files; of "aware", which it cannot read there, by WordNet's own manual.
    [Theory]
    [InlineData("car", "auto car")]
    [InlineData("autos", "auto autos car")]
    [InlineData("wolves", "wolf wolves")]
    [InlineData("geese", "geese goose")]
    [InlineData("men", "man men")]
    [InlineData("ran", "Run jog race ran run")]
    [InlineData("running", "running")]
    [InlineData("runs", "Run jog race run runs")]
    [InlineData("jogged", "jogged")]
    [InlineData("raced", "Run race raced")]
    [InlineData("bigger", "big bigger large")]
    [InlineData("largest", "big large largest")]
    [InlineData("aware", "aware cognizant")]
    [InlineData("fast", "fast quickly")]
    [InlineData("faster", "faster")]
    [InlineData("unknown", "unknown")]
    public void Finds_the_single_words_of_all_senses(string word, string synonyms) => Assert.Equal(synonyms, string.Join(' ', Tiny.SynonymsOf(word).Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("data.noun", "00000030 00 n zz car 0\n", "data.noun, line 1, is not as WordNet writes it")]
    [InlineData("data.verb", "00000030 00 v 05 run 0\n", "data.verb, line 1, is not as WordNet writes it")]
    [InlineData("index.adv", "fast r many\n", "index.adv, line 1, is not as WordNet writes it")]
    [InlineData("index.adv", "fast r 9 0 9 0 00000030\n", "index.adv, line 1, is not as WordNet writes it")]
    public void Says_which_line_is_not_in_the_format(string file, string content, string message) => Assert.Equal(
        message, Assert.Throws<FormatException>(() => WordNet.Read(name => name == file ? new MemoryStream(Encoding.UTF8.GetBytes(content)) : TinyWordNet.Open(name))).Message);
}
