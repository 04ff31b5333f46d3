using DataAuditor.Media;
using DataAuditor.Metrics.ImageText.Diversity;
using DataAuditor.Metrics.Ratings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Diversity;

public sealed class JudgedDiversityTests
{
    private const string TwoSteps = """{"text":"A day","steps":[{"text":"dawn","image":"drawn/1.png"},{"text":"dusk","image":"drawn/2.png"}]}""";

    [Fact]
    public void Averages_the_ratings_of_a_record_first()
    {
        var score = Run.Score(new JudgedDiversity(), """{"judge_score":[1,3]}""", """{"judge_score":5}""");

        Assert.Equal(3.5, score.Value);
        Assert.Equal(0.625, new JudgedDiversity().ScoreOf(3.5));
        Assert.Equal((0L, "the mean rating is 2"), (score.Evidence[0].Record, score.Evidence[0].Detail));
    }

    [Fact]
    public void Shows_a_judge_the_pictures_of_a_record_without_a_rating()
    {
        var asked = new List<JudgeQuestion>();
        var score = Assert.IsType<Measurement.Score>(Measure(new FakeMedia(), asked, TwoSteps, """{"judge_score":1}"""));

        Assert.Equal(2.5, score.Value);
        Assert.Equal(("visual-diversity.v1", "A day"), (asked[0].Rubric, asked[0].Fields.Single().Value));
        Assert.Equal(["image/png", "image/png"], asked[0].Images.Select(image => image.MediaType));
    }

    [Fact]
    public void Shows_a_judge_at_most_eight_pictures_evenly_chosen()
    {
        var asked = new List<JudgeQuestion>();
        Measure(new FakeMedia(), asked, Run.Record(("steps", Enumerable.Range(0, 15).Select(step => new { image = $"drawn/{step}.png" }))));

        Assert.Equal(8, asked[0].Images.Count);
        Assert.Equal(asked[0].Images.Count, asked[0].Images.Select(image => Convert.ToHexString(image.Content.Span)).Distinct().Count());
    }

    [Fact]
    public void Shows_a_judge_large_pictures_scaled_down()
    {
        var asked = new List<JudgeQuestion>();
        Measure(new FakeMedia().With("large.png", FakeMedia.Noise("large", 1536, 10)), asked, """{"image":"large.png"}""");

        Assert.Equal(PngFile.Of(ImageResampling.Resize(FakeMedia.Noise("large", 1536, 10), 768, 5)), Assert.Single(asked[0].Images).Content.ToArray());
    }

    [Fact]
    public void Leaves_out_a_record_whose_image_cannot_be_shown()
    {
        var score = Assert.IsType<Measurement.Score>(Measure(new FakeMedia { CountsBroken = true }, [], """{"image":"gone.png"}""", """{"judge_score":2}"""));

        Assert.Equal(2, score.Value);
        Assert.Equal(["1 record has no rating and is left out"], score.Notes);
    }

    [Fact]
    public void Ends_the_audit_at_an_image_that_cannot_be_shown_where_such_are_not_counted() =>
        Assert.Contains("'gone.png' cannot be used: there is no such file", Assert.Throws<AuditException>(() => Measure(new FakeMedia(), [], """{"image":"gone.png"}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Is_not_measurable_where_nobody_rated() =>
        Assert.Equal("no record has the field 'judge_score', and no model is configured for the role 'judge'", Run.Reason(new JudgedDiversity(), """{"text":"a"}"""));

    [Fact]
    public void Takes_another_scale() =>
        Assert.Equal(0.25, new JudgedDiversity { Scale = new RatingScale(new ValueRange(0, 1)) }.ScoreOf(Run.Score(new JudgedDiversity { Scale = new RatingScale(new ValueRange(0, 1)) }, """{"judge_score":0.25}""").Value));

    private static Measurement Measure(FakeMedia media, List<JudgeQuestion> asked, params string[] records)
    {
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            asked.Add(question);
            return new JudgeAnswer(4, 0, "varied");
        });
        return Run.Measure(new JudgedDiversity(), new Run.Records(records) { Media = media, Models = models }, threads: 1, records.Length);
    }
}
