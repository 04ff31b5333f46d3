using DataAuditor.Randomness;

namespace DataAuditor.Metrics.Tests.ImageText;

/// <summary>Records with every field that a metric of images and texts reads, so that each can be measured without a model.</summary>
internal static class WholeImageTextRecords
{
    private static readonly string[] Objects = ["dog", "cat", "person", "bus", "wine glass", "zebra"];

    private static readonly string[] Preferences = ["win", "tie", "loss"];

    public static IReadOnlyList<string> Draw(ulong seed, int count)
    {
        var random = Xoshiro256.Keyed(seed, "whole image-text records");
        return [.. Enumerable.Range(0, count).Select(_ => Run.Record([.. SceneFields(random), .. VectorFields(random), .. AnswerFields(random), .. SafetyFields(random)]))];
    }

    internal static string Image(Xoshiro256 random) => $"{FakeMedia.Drawn}{random.NextInt64(50)}.png";

    internal static double[] Vector(Xoshiro256 random) => [random.NextDouble() + 0.1, random.NextDouble(), random.NextDouble()];

    internal static double[] Probabilities(Xoshiro256 random)
    {
        var vector = Vector(random);
        return [.. vector.Select(value => value / vector.Sum())];
    }

    /// <summary>What was hidden, and what was found after each attack.</summary>
    internal static object Watermark(Xoshiro256 random)
    {
        int[] Bits() => [.. Enumerable.Range(0, 8).Select(_ => (int)random.NextInt64(2))];
        return new { bits = Bits(), recovered = new { crop = Bits(), jpeg = Bits() } };
    }

    private static string Caption(Xoshiro256 random) => $"A {Objects[random.NextInt64(6)]} stands near a {Objects[random.NextInt64(6)]}. It is {random.NextInt64(9)} years old.";

    private static IEnumerable<(string, object?)> SceneFields(Xoshiro256 random)
    {
        object Step() => new { text = Caption(random), image = Image(random), text_embedding = Vector(random), image_embedding = Vector(random) };
        return
        [
            ("text", Caption(random)), ("image", Image(random)), ("reference_text", Caption(random)), ("reference_image", Image(random)), ("subject_image", Image(random)),
            ("prompt", Caption(random)), ("objects", Objects[..(1 + (int)random.NextInt64(5))]), ("steps", new[] { Step(), Step(), Step() }), ("number", random.NextInt64(10)),
            ("schema", new { properties = new { number = new { maximum = 7 } } }),
        ];
    }

    private static IEnumerable<(string, object?)> VectorFields(Xoshiro256 random) =>
    [
        .. new[] { "text", "image", "reference", "subject", "prompt", "feature" }.Select(name => ($"{name}_embedding", (object?)Vector(random))),
        ("class_probabilities", Probabilities(random)), ("watermark", Watermark(random)),
    ];

    private static IEnumerable<(string, object?)> AnswerFields(Xoshiro256 random) =>
    [
        ("question", "How many?"), ("answer", $"the {random.NextInt64(3)}."), ("gold", new[] { $"{random.NextInt64(3)}", "2" }), ("preference", Preferences[random.NextInt64(3)]), ("judge_score", 1 + random.NextInt64(5)),
    ];

    private static IEnumerable<(string, object?)> SafetyFields(Xoshiro256 random) =>
        [("harmful", random.NextInt64(3) > 0), ("complied", random.NextInt64(2) == 0), ("refused", random.NextInt64(2) == 0)];
}
