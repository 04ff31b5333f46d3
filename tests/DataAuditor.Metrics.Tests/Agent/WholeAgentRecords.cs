using DataAuditor.Metrics.Tests.ImageText;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.Agent;

/// <summary>Episodes with every field that a metric of agents reads, so that each can be measured without a model.</summary>
internal static class WholeAgentRecords
{
    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole agent records");
        return [.. Enumerable.Range(0, count).Select(_ => Run.Record([.. Fields(random)]))];
    }

    private static IEnumerable<(string, object?)> Fields(Xoshiro256 random)
    {
        var steps = 4 + (int)random.NextInt64(12);
        return [.. DrivenFields(random, steps), .. TaskFields(random, steps), .. SeenFields(random), .. RuleFields(random, steps), .. FilmedFields(random)];
    }

    private static double[] Numbers(Xoshiro256 random, int steps, double least, double most) => [.. Enumerable.Range(0, steps).Select(_ => least + (random.NextDouble() * (most - least)))];

    /// <summary>What is recorded while driving.</summary>
    private static IEnumerable<(string, object?)> DrivenFields(Xoshiro256 random, int steps)
    {
        double[][] Places() => [.. Enumerable.Range(0, steps).Select(_ => Numbers(random, 2, -50, 50))];
        return
        [
            ("dt", 0.1), ("speed", Numbers(random, steps, 0, 20)), ("acceleration", Enumerable.Range(0, steps).Select(_ => Numbers(random, 3, -6, 4)).ToArray()), ("yaw", Numbers(random, steps, -3, 3)),
            ("gap", Numbers(random, steps, 0, 60)), ("position", Places()), ("other_position", Places()), ("min_speed", Numbers(random, steps, 0, 6)), ("speed_limit", 13.9),
            ("size", Enumerable.Repeat(new[] { 4.5, 1.8 }, steps).ToArray()), ("other_size", Enumerable.Repeat(new[] { 4.0, 1.7 }, steps).ToArray()), ("other_yaw", Numbers(random, steps, -3, 3)),
            ("driven", Enumerable.Range(0, steps).Select(step => step * 0.9).ToArray()), ("route_deviation", Numbers(random, steps, 0, 2)), ("off_road", Enumerable.Range(0, steps).Select(_ => random.NextInt64(5) == 0).ToArray()),
            ("route_completion", random.NextInt64(3) == 0 ? 100 : random.NextDouble() * 100), ("collision", random.NextInt64(3) == 0), ("red_light", random.NextInt64(3)), ("stop_sign", random.NextInt64(2)),
            ("lane_invasion", random.NextInt64(4)), ("scenario", $"a {(random.NextInt64(2) == 0 ? "red" : "blue")} car turns {random.NextInt64(4)} times at the corner of street {random.NextInt64(3)} in the rain"),
        ];
    }

    /// <summary>What the agent was to do, and did.</summary>
    private static IEnumerable<(string, object?)> TaskFields(Xoshiro256 random, int steps) =>
    [
        ("action", Enumerable.Range(0, steps).Select(_ => $"act {random.NextInt64(4)}").ToArray()), ("success", random.NextInt64(2) == 0),
        ("executed", Enumerable.Range(0, steps).Select(_ => random.NextInt64(5) > 0).ToArray()), ("reward", Numbers(random, steps, -1, 1)),
        ("goals", Goals(random, steps)), ("matched", Enumerable.Range(0, 3).Select(_ => random.NextInt64(3) > 0).ToArray()),
        ("agents", Enumerable.Range(0, 3).Select(_ => new { type = $"type {random.NextInt64(3)}", action = $"does {random.NextInt64(3)}", position = $"at {random.NextInt64(3)}" }).ToArray()),
        ("roads", Enumerable.Range(0, 2).Select(_ => random.NextInt64(9)).ToArray()),
        ("task_hazardous", random.NextInt64(2) == 0), ("refused", random.NextInt64(2) == 0), ("executed_hazard", random.NextInt64(2) == 0),
        ("violations", Types(random)), ("predicted_violations", Types(random)),
        ("information", new { kind = $"kind {random.NextInt64(2)}", vehicles = random.NextInt64(3) }), ("predicted_information", new { kind = $"kind {random.NextInt64(2)}", vehicles = random.NextInt64(3) }),
    ];

    private static object[] Goals(Xoshiro256 random, int steps) =>
    [
        new { id = "fetch", satisfied = random.NextInt64(3) > 0, at = random.NextInt64(steps), by = random.NextInt64(2) == 0 ? "robot" : "human" },
        new { id = "bring", satisfied = random.NextInt64(3) > 0, at = random.NextInt64(steps), by = random.NextInt64(2) == 0 ? "robot" : "human", after = new[] { "fetch" } },
    ];

    private static string[] Types(Xoshiro256 random) => [.. new[] { "collision", "red-light", "off-road" }.Where(_ => random.NextInt64(2) == 0)];

    /// <summary>What the agent saw.</summary>
    private static IEnumerable<(string, object?)> SeenFields(Xoshiro256 random)
    {
        string Image() => $"{FakeMedia.Drawn}{random.NextInt64(20)}.png";
        return
        [
            ("prompt", $"a car turns {random.NextInt64(4)} times"), ("image", Image()), ("frames", new[] { Image(), Image() }), ("reference_frames", new[] { Image(), Image() }),
            .. new[] { "feature", "reference", "image", "prompt", "video_feature", "reference_video" }.Select(name => ($"{name}_embedding", (object?)WholeImageTextRecords.Vector(random))),
            ("lpips", random.NextDouble()),
        ];
    }

    /// <summary>What rules of driving are about, beside what is recorded while driving.</summary>
    private static IEnumerable<(string, object?)> RuleFields(Xoshiro256 random, int steps)
    {
        bool[] Truths(int one) => [.. Enumerable.Range(0, steps).Select(_ => random.NextInt64(one) == 0)];
        return [("light_red", Truths(6)), ("in_junction", Truths(3)), ("colliding", Truths(20)), ("hazard", Truths(9)), ("braking", Truths(3))];
    }

    /// <summary>What was filmed of it.</summary>
    private static IEnumerable<(string, object?)> FilmedFields(Xoshiro256 random) =>
    [
        ("video", $"{FakeMedia.Drawn}{random.NextInt64(20)}.mp4"), ("frame_embeddings", Enumerable.Range(0, 3).Select(_ => WholeImageTextRecords.Vector(random)).ToArray()),
        ("condition_embedding", WholeImageTextRecords.Vector(random)), ("video_embedding", WholeImageTextRecords.Vector(random)),
    ];
}
