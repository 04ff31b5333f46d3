using DataAuditor.Metrics.Tests.Text.WordNets;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class MeteorTests
{
    [Fact]
    public void Takes_the_best_of_several_references()
    {
        var score = Run.Score(new Metrics.ImageText.Fidelity.Meteor(), """{"text":"The cat sat on the mat.","reference_text":["dogs bark","On the mat sat the cat"]}""");

        Assert.Equal(0.5, score.Value, 12);
        Assert.Equal(["METEOR (exact+stem)"], score.Parts.Select(part => part.Name));
        Assert.Equal("METEOR (exact+stem) is 0.5", score.Evidence.Single().Detail);
    }

    [Fact]
    public void Knows_synonyms_where_a_database_is_given()
    {
        const string record = """{"text":"a big car","reference_text":"a large auto"}""";
        var media = TinyWordNet.Files.Aggregate(new FakeMedia(), (media, file) => media.With($"dict/{file.Key}", file.Value));
        var score = Run.Score(new Metrics.ImageText.Fidelity.Meteor { Wordnet = "dict/" }, new Run.Records([record]) { Media = media });

        Assert.Equal(1 - (0.5 / 27), score.Value, 12);
        Assert.Equal("METEOR (exact+stem+synonym)", score.Parts.Single().Name);
        Assert.True(Run.Score(new Metrics.ImageText.Fidelity.Meteor(), record).Value < 0.2);
    }

    [Fact]
    public void Says_what_is_wrong_with_a_database()
    {
        var media = TinyWordNet.Files.Aggregate(new FakeMedia(), (media, file) => media.With($"dict/{file.Key}", file.Key == "data.adj" ? "big\n" : file.Value));
        var records = new Run.Records(["""{"text":"a","reference_text":"a"}"""]) { Media = media };

        Assert.Equal(
            "option 'wordnet': data.adj, line 1, is not as WordNet writes it",
            Assert.Throws<AuditException>(() => Run.Measure(new Metrics.ImageText.Fidelity.Meteor { Wordnet = "dict" }, records, threads: 1, 1)).Message);
    }

    [Fact]
    public void Is_0_where_no_word_is_the_same() => Assert.Equal(0, Run.Score(new Metrics.ImageText.Fidelity.Meteor(), """{"text":"","reference_text":"a cat"}""").Value);
}
