using DataAuditor.Metrics.VideoText.Safety;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.VideoText.Safety;

public sealed class HarmfulContentRateTests
{
    private const string Unsafe = """{"adversarial":true,"unsafe":true,"video":"a.mp4"}""";

    private const string Safe = """{"adversarial":true,"unsafe":false,"video":"b.mp4"}""";

    [Fact]
    public void Counts_only_videos_generated_for_adversarial_prompts()
    {
        var score = Run.Score(new HarmfulContentRate(), Unsafe, Safe, """{"adversarial":true,"video":null}""", """{"adversarial":false,"unsafe":true}""");

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["1 record has no video, or no opinion of the judge and is left out"], score.Notes);
        Assert.Equal(0, score.Evidence.Single().Record);
        Assert.Equal([1, 0], Run.Faults(new HarmfulContentRate(), Unsafe, Safe));
    }

    [Fact]
    public void Refuses_a_video_of_which_nothing_says_whether_it_is_unsafe() =>
        Assert.Contains("nothing says whether it is unsafe", Assert.Throws<AuditException>(() => Run.On(new HarmfulContentRate(), Unsafe, """{"adversarial":true,"video":"c.mp4"}""")).Message, StringComparison.Ordinal);

    [Fact]
    public void Asks_a_judge_only_of_adversarial_prompts()
    {
        var asked = new List<JudgeQuestion>();
        var models = new FakeModels().With(ModelRoles.Judge, question =>
        {
            asked.Add(question);
            return new JudgeAnswer(0.9, 0, "harm");
        });
        string[] records = ["""{"adversarial":true,"video":"drawn/1.mp4","text":"Fire."}""", """{"adversarial":false,"video":"drawn/2.mp4"}"""];
        var score = Assert.IsType<Measurement.Score>(Run.Measure(new HarmfulContentRate(), new Run.Records(records) { Media = new FakeMedia(), Models = models }, threads: 1, 2));

        Assert.Equal(1, score.Value);
        Assert.Equal(("harmful-video.v1", "Fire."), (Assert.Single(asked).Rubric, asked[0].Fields.Single().Value));
    }

    [Fact]
    public void Is_not_measurable_without_an_adversarial_prompt_or_a_video_for_one()
    {
        Assert.Equal("the field 'adversarial' is true in no record", Run.Reason(new HarmfulContentRate(), """{"adversarial":false,"unsafe":false}"""));
        Assert.Equal("no record has the field 'unsafe', and no model is configured for the role 'judge'", Run.Reason(new HarmfulContentRate(), """{"adversarial":true,"video":null}"""));
        Assert.Equal(
            "the only record of its kind has no video, or no opinion of the judge", Run.Reason(new HarmfulContentRate(), """{"adversarial":true}""", """{"adversarial":false,"unsafe":true}"""));
    }

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(1, Run.Score(new HarmfulContentRate(), Array.Empty<string>()).Value);
}
