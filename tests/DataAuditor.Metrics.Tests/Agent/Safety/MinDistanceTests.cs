using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Safety;
using DataAuditor.Metrics.Tests.Agent.Driving;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Agent.Safety;

public sealed class MinDistanceTests
{
    [GoldenFact]
    public void Agrees_with_the_golden_episodes()
    {
        GoldenEpisodes.AssertEach(new MinDistance(), "mdc");
        Assert.Equal(GoldenEpisodes.Mean("mdc"), Assert.Single(Run.Score(new MinDistance(), GoldenEpisodes.Records()).Parts).Value, GoldenEpisodes.Tolerance);
    }

    [Fact]
    public void Is_the_least_of_all_steps_of_all_episodes()
    {
        var score = Run.Score(new MinDistance(), """{"position":[[0,0],[0,0],[0,0]],"other_position":[[3,4],null,[6,8]]}""", """{"position":[[0,0]],"other_position":[[0,2]]}""");

        Assert.Equal(2, score.Value);
        Assert.Equal(3.5, Assert.Single(score.Parts).Value);
        Assert.Equal("the least distance is 2 m, in step 0", score.Evidence[0].Detail);
    }

    [Theory]
    [InlineData("[10,0]", "[4,2]", "[4,2]", 0, 0, 6)] // Behind one another.
    [InlineData("[0,5]", "[4,2]", "[4,2]", 0, 0, 3)] // Beside one another.
    [InlineData("[7,6]", "[4,2]", "[4,2]", 0, 0, 5)] // Corner to corner.
    [InlineData("[10,0]", "[4,2]", "[4,2]", 0, 1.5707963267948966, 7)] // The other stands across.
    [InlineData("[3,0]", "[4,2]", "[4,2]", 0, 0, 0)] // They overlap.
    [InlineData("[0,0]", "[10,1]", "[10,1]", 0, 1.5707963267948966, 0)] // They cross, no corner in the other.
    [InlineData("[5,0]", "[2,2]", "[2,2]", 0, 0.7853981633974483, 2.585786437626905)] // A corner ahead.
    public void Is_between_outlines(string place, string size, string otherSize, double yaw, double otherYaw, double expected) => Assert.Equal(
        expected,
        Run.Score(new MinDistance { Between = Separation.Box }, FormattableString.Invariant($$"""{"position":[[0,0]],"other_position":[{{place}}],"size":[{{size}}],"other_size":[{{otherSize}}],"yaw":[{{yaw}}],"other_yaw":[{{otherYaw}}]}""")).Value,
        1e-12);

    [Theory]
    [InlineData("""{"position":[[0,0],[0,0],[0,0]],"other_position":[[10,0],[9,0],[8,0]],"size":[4,2],"other_size":[6,2],"yaw":0,"other_yaw":[0,0,0]}""", 3)]
    [InlineData("""{"position":[[0,0],[0,0]],"other_position":[[10,0],[9,0]],"size":[[4,2],[4,2]],"other_size":[6,2],"yaw":0,"other_yaw":0}""", 4)]
    public void Takes_a_size_that_is_said_once_for_that_of_every_step(string record, double expected)
    {
        Assert.Equal(expected, Run.Score(new MinDistance { Between = Separation.Box }, record).Value, 1e-12);
        Assert.Equal(
            expected - 2.997,
            Run.Score(new MinDistance { Between = Separation.Box }, new Run.Records([record.Replace("[6,2]", "[0.011994,0.002]", StringComparison.Ordinal)]) { Units = new Dictionary<string, string>(StringComparer.Ordinal) { ["other_size"] = "km" } }).Value,
            1e-9);
    }

    [Theory]
    [InlineData("size")]
    [InlineData("other_size")]
    public void Faults_sizes_that_are_none(string role) => Assert.Contains(
        "must be [length, width], each 0 or above",
        Assert.Throws<AuditException>(() => Run.On(new MinDistance { Between = Separation.Box }, """{"position":[[0,0]],"other_position":[[9,0]],"size":[4,2],"other_size":[4,2],"yaw":0,"other_yaw":0}""".Replace($"\"{role}\":[4,2]", $"\"{role}\":[4,-2]", StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[90]", "[0]", true)]
    [InlineData("[0]", "[90]", true)]
    [InlineData("[1]", "[2]", false)]
    public void Doubts_radians_beyond_a_full_turn(string yaw, string otherYaw, bool isDoubtful) => Assert.Equal(
        isDoubtful ? ["headings without a declared unit lie beyond a full turn, and were taken for radians (of 1 episode)"] : [],
        Run.Score(new MinDistance { Between = Separation.Box }, $$"""{"position":[[0,0]],"other_position":[[9,0]],"size":[4,2],"other_size":[4,2],"yaw":{{yaw}},"other_yaw":{{otherYaw}}}""").Notes);

    [Fact]
    public void Is_what_points_of_the_outlines_have()
    {
        var random = Xoshiro256.Keyed(5, "boxes");
        Box Drawn(double reach) => new((random.NextDouble() - 0.5) * reach, (random.NextDouble() - 0.5) * reach, 1 + (4 * random.NextDouble()), 1 + random.NextDouble(), 7 * random.NextDouble());
        for (var draw = 0; draw < 50; draw++)
        {
            Box one = Drawn(20), other = Drawn(20);
            var nearest = (from first in Outline(one) from second in Outline(other) select double.Hypot(first.X - second.X, first.Y - second.Y)).Min();
            var distance = Box.Distance(one, other);
            Assert.Equal(distance, Box.Distance(other, one), 1e-12);
            Assert.True(distance == 0 ? nearest < 3 : nearest >= distance - 1e-12 && nearest < distance + 0.2, $"{distance}, {nearest}");
        }
    }

    [Theory]
    [InlineData("""{"position":[[0,0]],"other_position":[[1,1,1]]}""", "record 0: the 'other_position' of step 0 has 3 coordinates, and the 'position' 2")]
    [InlineData("""{"position":[[0,0]],"other_position":[[1,"1"]]}""", "record 0: the 'other_position' of step 0 is an array of something else, where an array of 2 numbers is wanted")]
    public void Faults_what_is_no_position(string record, string message) => Assert.Equal(message, Assert.Throws<AuditException>(() => Run.On(new MinDistance(), record)).Message);

    [Fact]
    public void Is_not_measurable_where_there_is_never_another() => Assert.Equal("no record has the field 'other_position', nor has it in its steps", Run.Reason(new MinDistance(), """{"position":[[0,0]]}"""));

    private static IEnumerable<(double X, double Y)> Outline(Box box)
    {
        for (var at = 0; at < 80; at++)
        {
            var (along, across) = (at / 20, (at % 20) / 10.0 - 1) switch
            {
                (0, var place) => (place, 1.0),
                (1, var place) => (place, -1.0),
                (2, var place) => (1.0, place),
                (_, var place) => (-1.0, place),
            };
            var (sin, cos) = Math.SinCos(box.Yaw);
            double x = along * box.Length / 2, y = across * box.Width / 2;
            yield return (box.X + (x * cos) - (y * sin), box.Y + (x * sin) + (y * cos));
        }
    }
}
