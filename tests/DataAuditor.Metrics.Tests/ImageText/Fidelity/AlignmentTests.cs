using DataAuditor.Media;
using DataAuditor.Metrics.ImageText.Fidelity;
using DataAuditor.Metrics.Vision;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.ImageText.Fidelity;

public sealed class AlignmentTests
{
    private static readonly double[] East = [1, 0], North = [0, 1], Nowhere = [0, 0];

    [Fact]
    public void Is_the_mean_over_records_of_the_mean_over_steps()
    {
        var score = Run.Score(new Alignment(), Steps((East, East), (East, North)), Steps((East, East)), Run.Record(("text_embedding", East), ("image_embedding", North)));

        Assert.Equal((0.5 + 1 + 0) / 3, score.Value, 1e-12);
        Assert.Equal([2L, 0], score.Evidence.Select(static exhibit => exhibit.Record));
    }

    [Fact]
    public void Leaves_out_records_without_a_step_and_vectors_without_a_direction()
    {
        var score = Run.Score(new Alignment(), Steps((East, East)), """{"steps":[]}""", Steps((East, Nowhere)));

        Assert.Equal(1, score.Value, 1e-12);
        Assert.Equal(["2 records have no step, or an embedding of length 0 and are left out"], score.Notes);
    }

    [Fact]
    public void Asks_the_models_of_all_steps_and_shows_the_worst_image()
    {
        var models = new FakeModels().With(ModelRoles.ClipText, static text => text == "near" ? [1, 0] : [0, 1]).With(ModelRoles.ClipImage, static _ => [1, 0]);
        var records = new Run.Records([Run.Record(("steps", new[] { Step("near", "drawn/1"), Step("far", "drawn/2") })), Run.Record(("text", "near"), ("image", "broken.png"))])
        {
            Models = models,
            Media = new FakeMedia { CountsBroken = true }.Without("broken.png", new MediaException("it ends early")),
        };
        var score = Run.Score(new Alignment(), records);

        Assert.Equal(0.5, score.Value, 1e-12);
        Assert.Equal("/media/drawn/2", Assert.Single(score.Evidence).Images!.Image);
        Assert.Equal(["1 record was left out: its images cannot be used"], score.Notes);
    }

    [Fact]
    public void By_judge_is_its_mean_score()
    {
        var score = Run.Score(new Alignment { Method = AlignmentMethod.Judge }, """{"judge_score":2}""", """{"judge_score":5}""");

        Assert.Equal(3.5, score.Value);
        Assert.Equal(0.625, new Alignment { Method = AlignmentMethod.Judge }.ScoreOf(3.5));
        Assert.Equal(0.75, new Alignment().ScoreOf(0.5));
    }

    [Fact]
    public void Shows_a_judge_each_step_by_itself()
    {
        var models = new FakeModels().With(ModelRoles.Judge, static question => question is { Rubric: "image-text-alignment.v1", Images.Count: 1 } && question.Fields[0].Value == "near" ? new JudgeAnswer(5, 0, "") : new JudgeAnswer(2, 0, ""));
        var records = new Run.Records([Run.Record(("steps", new[] { Step("near", "drawn/1"), Step("far", "drawn/2") }))]) { Models = models, Media = new FakeMedia() };

        Assert.Equal(3.5, Run.Score(new Alignment { Method = AlignmentMethod.Judge }, records).Value);
    }

    [Fact]
    public void Without_an_image_that_a_judge_could_be_shown_is_the_worst()
    {
        var models = new FakeModels().With(ModelRoles.Judge, static _ => new JudgeAnswer(5, 0, ""));
        var records = new Run.Records([Run.Record(("text", "near"), ("image", "broken.png"))]) { Models = models, Media = new FakeMedia { CountsBroken = true }.Without("broken.png", new MediaException("it ends early")) };
        var score = Run.Score(new Alignment { Method = AlignmentMethod.Judge }, records);

        Assert.Equal(1, score.Value);
        Assert.Equal(["no record has images that can be used: the worst value"], score.Notes);
    }

    [Theory]
    [InlineData(AlignmentMethod.Cosine, -1)]
    [InlineData(AlignmentMethod.Judge, 1)]
    public void Without_a_step_is_the_worst(AlignmentMethod method, double worst)
    {
        var models = new FakeModels().With(ModelRoles.Judge, static _ => new JudgeAnswer(5, 0, ""));

        Assert.Equal(worst, Run.Score(new Alignment { Method = method }, new Run.Records(["""{"steps":[]}""", """{"steps":[]}"""]) { Models = models }).Value);
    }

    [Fact]
    public void Takes_what_stands_beside_the_one_step_and_faults_it_beside_several()
    {
        const string one = """{"steps":[{"text":"a"}],"text_embedding":[1,0],"image_embedding":[1,0]}""", two = """{"steps":[{"text":"a"},{"text":"b"}],"text_embedding":[1,0],"image_embedding":[1,0]}""";

        Assert.Equal(1, Run.Score(new Alignment(), one).Value, 1e-12);
        Assert.Equal("record 0: there are 2 steps, and one 'text_embedding' beside them: each step must have its own", Fault(two));
    }

    // JSON can spell half of a pair of UTF-16, which is no text in UTF-8.
    [Fact]
    public void Lone_surrogates_in_texts_and_names_are_texts()
    {
        var models = new FakeModels().With(ModelRoles.ClipText, static _ => [1, 0]).With(ModelRoles.ClipImage, static _ => [1, 0]);

        Assert.Equal(1, Run.Score(new Alignment(), new Run.Records(["""{"steps":[{"\ud801":1,"text":"\ud800","image":"drawn/1"}]}"""]) { Models = models, Media = new FakeMedia() }).Value, 1e-12);
    }

    [Fact]
    public void Faults_what_is_no_step_and_steps_of_which_some_have_a_vector()
    {
        Assert.Equal("record 0: the field 'steps' must be an array of objects", Fault("""{"steps":["a"],"text_embedding":[1],"image_embedding":[1]}"""));
        Assert.Equal("record 0: 1 of 2 steps have 'text_embedding': either all or none must", Fault("""{"steps":[{"text_embedding":[1],"image_embedding":[1]},{"image_embedding":[1]}]}"""));
        Assert.Equal("record 0: a text's embedding has 1 numbers, and its image's 2: they are of two models", Fault("""{"text_embedding":[1],"image_embedding":[1,2]}"""));
        Assert.Contains("a rating of the field 'judge_score' is 7", Assert.Throws<AuditException>(() => Run.On(new Alignment { Method = AlignmentMethod.Judge }, """{"judge_score":7}""")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_what_is_missing() => Assert.Equal(
        "no record has one of the fields 'steps' with 'text_embedding' in it, 'text_embedding', and no model is configured for the role 'clip-text'",
        Run.Reason(new Alignment(), """{"text":"a"}"""));

    private static string Fault(string record) => Assert.Throws<AuditException>(() => Run.On(new Alignment(), record)).Message;

    private static object Step(string text, string image) => new { text, image };

    private static string Steps(params (double[] Text, double[] Image)[] steps) =>
        Run.Record(("steps", steps.Select(static step => new { text_embedding = step.Text, image_embedding = step.Image }).ToArray()));
}
