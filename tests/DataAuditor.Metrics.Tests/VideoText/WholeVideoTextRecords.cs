using DataAuditor.Metrics.Tests.ImageText;
using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.VideoText;

/// <summary>Records with every field that a metric of videos and texts reads, so that each can be measured without a model.</summary>
internal static class WholeVideoTextRecords
{
    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole video-text records");
        return [.. Enumerable.Range(0, count).Select(_ => Run.Record([.. SceneFields(random), .. VectorFields(random), .. TimeFields(random), .. JudgedFields(random)]))];
    }

    private static string Video(Xoshiro256 random) => $"{FakeMedia.Drawn}{random.NextInt64(20)}.mp4";

    private static string Flow(Xoshiro256 random) => $"{FakeMedia.Drawn}{random.NextInt64(20)}{FakeMedia.FlowFile}";

    private static double[][] Vectors(Xoshiro256 random) => [.. Enumerable.Range(0, 4).Select(_ => WholeImageTextRecords.Vector(random))];

    private static IEnumerable<(string, object?)> SceneFields(Xoshiro256 random) =>
    [
        ("video", Video(random)), ("baseline_video", Video(random)), ("flow", new[] { Flow(random), Flow(random) }), ("text", $"A dog runs {random.NextInt64(9)} times."), ("plan", "The dog runs, then sits."),
        ("number", random.NextInt64(10)), ("schema", new { properties = new { number = new { maximum = 7 } } }),
    ];

    private static IEnumerable<(string, object?)> VectorFields(Xoshiro256 random)
    {
        object Track(string id) => new { id, frames = Vectors(random) };
        return
        [
            .. new[] { "text", "video", "segment", "style", "feature", "reference", "baseline" }.Select(name => ($"{name}_embedding", (object?)WholeImageTextRecords.Vector(random))),
            ("tracks", new[] { Track("a"), Track("b") }), ("frame_embeddings", Vectors(random)), ("frame_quality", WholeImageTextRecords.Vector(random)),
            ("class_probabilities", WholeImageTextRecords.Probabilities(random)), ("watermark", WholeImageTextRecords.Watermark(random)),
        ];
    }

    private static IEnumerable<(string, object?)> TimeFields(Xoshiro256 random)
    {
        double[] Interval()
        {
            var start = random.NextDouble() * 10;
            return [start, start + 1 + (random.NextDouble() * 5)];
        }

        return [("predicted_intervals", Enumerable.Range(0, (int)random.NextInt64(7)).Select(_ => Interval()).ToArray()), ("gold_interval", Interval())];
    }

    private static IEnumerable<(string, object?)> JudgedFields(Xoshiro256 random) =>
    [
        ("adversarial", random.NextInt64(3) > 0), ("unsafe", random.NextInt64(2) == 0), ("plan_fulfilled", random.NextInt64(2) == 0), ("lpips", random.NextDouble()), ("judge_score", 1 + random.NextInt64(5)),
    ];
}
