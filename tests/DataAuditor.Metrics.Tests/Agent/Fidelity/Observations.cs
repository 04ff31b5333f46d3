using DataAuditor.Media;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

/// <summary>Episodes with images that are compared with references.</summary>
internal static class Observations
{
    public static RasterImage First { get; } = FakeMedia.Noise("first");

    public static RasterImage Second { get; } = FakeMedia.Noise("second");

    public static RasterImage Third { get; } = FakeMedia.Noise("third");

    public static FakeMedia Media { get; } = new FakeMedia { CountsBroken = true }.With("a.png", First).With("b.png", Second).With("c.png", Third)
        .With("wide.png", FakeMedia.Noise("wide", width: 20)).With("tiny.png", FakeMedia.Noise("tiny", 8, 8)).Without("broken.png", new MediaException("it ends early"));

    public static Run.Records Of(params string[] records) => new([.. records]) { Media = Media };

    public static string Frames(string[] seen, string[] references) => Run.Record(("frames", seen), ("reference_frames", references));

    public static string Image(string seen, string reference) => Run.Record(("image", seen), ("reference_image", reference));
}
