using DataAuditor.Metrics.Agent.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class ConditionConsistencyTests
{
    [Fact]
    public void Is_the_mean_cosine_of_video_and_condition() => Assert.Equal(
        (1 + 0.6) / 2,
        Run.Score(new ConditionConsistency(), """{"video_embedding":[2,0],"condition_embedding":[1,0]}""", """{"video_embedding":[1,0],"condition_embedding":[3,4]}""").Value, 12);

    [Fact]
    public void Asks_models_of_the_frames_and_of_the_condition()
    {
        var models = new FakeModels().With(ModelRoles.ClipImage, static _ => [3f, 4f]).With(ModelRoles.ClipText, static text => text == "rain" ? [1f, 0f] : [0f, 1f]);
        var records = new Run.Records(["""{"video":"drawn/1.mp4","condition":"rain"}"""]) { Media = new FakeMedia(), Models = models };

        Assert.Equal(0.6, Assert.IsType<Measurement.Score>(Run.Measure(new ConditionConsistency(), records, threads: 1, 1)).Value, 6);
    }

    [Fact]
    public void Is_the_worst_where_the_video_has_no_direction() => Assert.Equal(-1, Run.Score(new ConditionConsistency(), """{"video_embedding":[0,0],"condition_embedding":[1,0]}""").Value);

    [Fact]
    public void Is_not_measurable_without_a_condition() => Assert.StartsWith("no record has the field 'condition_embedding'", Run.Reason(new ConditionConsistency(), """{"video_embedding":[1,0]}"""), StringComparison.Ordinal);
}
