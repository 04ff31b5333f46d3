using DataAuditor.Metrics.Agent.Validity;
using DataAuditor.Metrics.Tests.Agent.Goals;

namespace DataAuditor.Metrics.Tests.Agent.Validity;

public sealed class TaskSuccessTests
{
    [GoldenFact]
    public void Equals_what_the_original_program_says_of_each_task() =>
        Assert.All(PartnrCases.All(), one => Assert.True(Run.Score(new TaskSuccess(), one.Record).Value == (one.IsSuccess ? 1 : 0), one.Name));

    [Fact]
    public void Is_the_share_of_episodes_with_all_goals_satisfied()
    {
        string[] records = ["""{"goals":[{"id":"a","satisfied":true},{"id":"b","satisfied":true}],"success":false}""", """{"goals":[{"id":"a","satisfied":true},{"id":"b","satisfied":false}],"success":true}""", """{"success":true}""", """{"success":false}"""];
        var score = Run.Score(new TaskSuccess(), records);

        Assert.Equal(0.5, score.Value);
        Assert.Equal(["1 of 2 goals are complete: 'b' is not satisfied", "the episode is no success"], score.Evidence.Select(exhibit => exhibit.Detail));
        Assert.Equal("wilson", score.Interval!.Value.Method);
        Assert.Equal([0, 1, 0, 1], Run.Faults(new TaskSuccess(), records));
    }

    [Fact]
    public void Takes_a_task_without_a_goal_for_no_success() => Assert.Equal(0, Run.Score(new TaskSuccess(), """{"goals":[]}""").Value);

    [Fact]
    public void Is_the_worst_without_a_record() => Assert.Equal(0, Run.Score(new TaskSuccess(), Array.Empty<string>()).Value);
}
