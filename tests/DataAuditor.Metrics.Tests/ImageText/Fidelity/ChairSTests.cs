using DataAuditor.Metrics.ImageText.Fidelity;
using DataAuditor.Metrics.Objects;
using DataAuditor.Metrics.Tests.Objects;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class ChairSTests
{
    [GoldenFact]
    public void Equals_the_original_program() => Assert.Equal(
        GoldenChair.Values["CHAIRs"]!.GetValue<double>(),
        Run.Score(new ChairS { Compatibility = ChairCompatibility.Original, Synonyms = GoldenChair.SynonymsFile }, GoldenChair.Records).Value);

    [Theory]
    [InlineData(ChairLevel.Captions, 0.5)]
    [InlineData(ChairLevel.Sentences, 1.0 / 3)]
    public void Counts_texts_or_sentences(ChairLevel level, double value)
    {
        string[] records = ["""{"text":"A dog sits. It sees a cat.","objects":["dog"]}""", """{"text":"A dog.","objects":["dog"]}"""];
        var score = Run.Score(new ChairS { Level = level }, records);

        Assert.Equal(value, score.Value, 12);
        Assert.Equal(("cat", 1.0), (score.Parts.Single().Name, score.Parts[0].Value));
    }

    [Fact]
    public void Is_the_worst_where_texts_name_nothing() => Assert.Equal(1, Run.Score(new ChairS(), """{"text":"Hills.","objects":[]}""").Value);
}
