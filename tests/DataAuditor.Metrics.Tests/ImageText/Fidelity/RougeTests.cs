using DataAuditor.Metrics.Text.Similarity;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class RougeTests
{
    private const string Record = """{"text":"A dog runs on grass","reference_text":["cats sleep","the dog runs over the grass"]}""";

    [Theory]
    [InlineData(RougeVariant.Unigrams, 6.0 / 11)] // dog, runs, grass: 3 of 5 and 3 of 6.
    [InlineData(RougeVariant.Bigrams, 2.0 / 9)]
    [InlineData(RougeVariant.LongestSequence, 6.0 / 11)]
    public void Takes_the_best_of_several_references(RougeVariant variant, double value)
    {
        var score = Run.Score(new Metrics.ImageText.Fidelity.Rouge { Variant = variant }, Record);

        Assert.Equal(value, score.Value, 12);
        Assert.Equal(["ROUGE-1", "ROUGE-2", "ROUGE-L"], score.Parts.Select(part => part.Name));
        Assert.Equal(0, score.Evidence.Single().Record);
    }

    [Fact]
    public void Compares_stems_where_asked()
    {
        const string record = """{"text":"running dogs","reference_text":"runs dog"}""";

        Assert.Equal(0, Run.Score(new Metrics.ImageText.Fidelity.Rouge(), record).Value);
        Assert.Equal(1, Run.Score(new Metrics.ImageText.Fidelity.Rouge { Stems = true }, """{"text":"running dogs","reference_text":"running dogs"}""").Value);
    }

    [Fact]
    public void Joins_the_texts_of_steps() =>
        Assert.Equal(1, Run.Score(new Metrics.ImageText.Fidelity.Rouge(), """{"steps":[{"text":"one"},{"text":"two"},{"image":"a.png"}],"reference_text":"one two"}""").Value);

    [Fact]
    public void Leaves_out_a_record_whose_references_have_no_token()
    {
        var score = Run.Score(new Metrics.ImageText.Fidelity.Rouge(), """{"text":"狗","reference_text":"狗"}""", """{"text":"dog","reference_text":"dog"}""");

        Assert.Equal(1, score.Value);
        Assert.Equal(["1 record has no reference text that has a token and is left out"], score.Notes);
    }

    [Fact]
    public void Is_not_measurable_without_a_reference() => Assert.Equal("no record has the field 'reference_text'", Run.Reason(new Metrics.ImageText.Fidelity.Rouge(), """{"text":"a"}"""));
}
