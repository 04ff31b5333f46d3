using System.Text.Json.Nodes;
using DataAuditor.Media;

namespace DataAuditor.Cli.Tests;

/// <summary>Images and videos as people have them: in folders, in pairs, missing, broken and of another size.</summary>
public sealed class ImageInputTests : IDisposable
{
    private const string Ssim = """{ "metric": "image-text.fidelity.ssim", "min": 0.99 }""";

    private const string WellFormed = """{ "metric": "image-text.validity.well-formed-rate", "min": 0.5 }""";

    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void A_table_of_two_columns_is_a_list_of_pairs()
    {
        WriteImages();
        _tool.Write("pairs.csv", "image,reference_image\nimages/a.png,images/a.png\nimages/b.png,images/a.png\n");
        var outcome = Audit(Ssim, "pairs.csv");
        var report = Report(outcome);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(1, (int)report["measurements"]![0]!["evidence"]![0]!["record"]!);
        Assert.Equal(2, (int)report["data"]!["synthetic.files"]!["records"]!);
    }

    [Fact]
    public void The_report_holds_the_worst_pair_and_where_it_differs_unless_it_is_not_to()
    {
        WriteImages();
        _tool.Write("pairs.csv", "image,reference_image\nimages/a.png,images/a.png\nimages/b.png,images/a.png\n");
        Audit(Ssim, "pairs.csv");
        var page = File.ReadAllText(_tool.Path("artifacts/data-audit/x/report.html"));
        Audit(Ssim, "pairs.csv", more: """, "showImages": false""");
        var without = File.ReadAllText(_tool.Path("artifacts/data-audit/x/report.html"));

        Assert.Contains("alt=\"difference of record 1\"", page, StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\"", page, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,", page, StringComparison.Ordinal);
        Assert.DoesNotContain("data:image/png", without, StringComparison.Ordinal);
    }

    [Fact]
    public void An_image_that_changes_is_other_data()
    {
        WriteImages();
        _tool.Write("pairs.csv", "image,reference_image\nimages/b.png,images/a.png\n");
        var before = (string)Report(Audit(Ssim, "pairs.csv"))["data"]!["synthetic.files"]!["sha256"]!;
        _tool.Write("images/b.png", Image(9));
        var after = (string)Report(Audit(Ssim, "pairs.csv"))["data"]!["synthetic.files"]!["sha256"]!;

        Assert.NotEqual(before, after);
    }

    [Theory]
    [InlineData("images/none.png", "'images/none.png' cannot be used: there is no such file")]
    [InlineData("images/cut.png", "'images/cut.png' cannot be used: it is cut off")]
    [InlineData("images/empty.png", "'images/empty.png' cannot be used: it is empty")]
    [InlineData("images/text.jpg", "'images/text.jpg' cannot be used: it is no image of a known kind")]
    [InlineData("https://example.com/a.png", "'https://example.com/a.png' cannot be used: it is an address, and nothing is downloaded")]
    [InlineData("images/small.png", "8 × 8")]
    public void What_cannot_be_used_is_an_error_at_its_record(string image, string message)
    {
        WriteImages();
        _tool.Write("pairs.csv", $"image,reference_image\nimages/a.png,images/a.png\n{image},images/a.png\n");
        var outcome = Audit(Ssim, "pairs.csv");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("pairs.csv(3): error DA2002: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_tool.Path("artifacts/data-audit/x/report.html")));
    }

    [Fact]
    public void Where_a_gate_counts_what_cannot_be_used_the_others_leave_it_out()
    {
        WriteImages();
        _tool.Write("pairs.csv", "image,reference_image\nimages/a.png,images/a.png\nimages/cut.png,images/a.png\nimages/none.png,images/a.png\n");
        var outcome = Audit($"{WellFormed.Replace("0.5", "0.3", StringComparison.Ordinal)}, {Ssim}", "pairs.csv");
        var measurements = Report(outcome)["measurements"]!.AsArray();

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(1 / 3d, (double)measurements[0]!["value"]!, 12);
        Assert.Equal(1, (double)measurements[1]!["value"]!);
        Assert.Contains("left out", measurements[1]!["notes"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_a_data_set_of_its_images()
    {
        WriteImages();
        File.Delete(_tool.Path("images/cut.png"));
        File.Delete(_tool.Path("images/empty.png"));
        File.Delete(_tool.Path("images/text.jpg"));
        _tool.Write("images/notes.txt", "not an image");
        var report = Report(Audit(WellFormed, "images"));

        Assert.Equal(3, (int)report["data"]!["synthetic"]!["records"]!);
        Assert.Equal(1, (double)report["measurements"]![0]!["value"]!);
    }

    [Fact]
    public void Without_FFmpeg_a_video_is_not_measurable_and_it_is_said_what_to_install()
    {
        _tool.Write("clip.mp4", "any");
        _tool.Write("clips.jsonl", """{"video":"clip.mp4"}""" + "\n");
        _tool.Write("x.audit.json", """{ "modality": "video-text", "data": { "synthetic": "clips.jsonl" }, "gates": [{ "metric": "video-text.diversity.motion-score", "min": 0 }] }""");
        var outcome = _tool.RunWith([("PATH", _tool.Folder)], "audit", "x.audit.json");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("DA1003", outcome.Error + outcome.Output, StringComparison.Ordinal);
        Assert.Contains("install the package ffmpeg", outcome.Error + outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_video_without_frames_is_an_error_at_its_record()
    {
        _tool.Write("clip.mp4", "any");
        _tool.Write("clips.jsonl", """{"video":"clip.mp4"}""" + "\n");
        _tool.Write("x.audit.json", """{ "modality": "video-text", "data": { "synthetic": "clips.jsonl" }, "gates": [{ "metric": "video-text.diversity.motion-score", "min": 0 }] }""");
        var outcome = _tool.Run("audit", "x.audit.json");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("clips.jsonl(1): error DA2002: 'clip.mp4' cannot be used: it is broken: ", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_tool.Folder + "/clip.mp4", outcome.Error, StringComparison.Ordinal);
    }

    private static JsonNode Report(Tool.Outcome outcome) => JsonNode.Parse(outcome.Output)!;

    private static byte[] Image(int seed, int side = 32) =>
        PngFile.Of(new RasterImage(side, side, 3, Enumerable.Range(0, side * side * 3).Select(at => (byte)((at * seed) + (at / 96 * 7))).ToArray()));

    private void WriteImages()
    {
        _tool.Write("images/a.png", Image(3));
        _tool.Write("images/b.png", Image(5));
        _tool.Write("images/small.png", Image(3, side: 8));
        _tool.Write("images/cut.png", Image(3)[..200]);
        _tool.Write("images/empty.png", "");
        _tool.Write("images/text.jpg", "not an image");
    }

    private Tool.Outcome Audit(string gates, string file, string more = "")
    {
        _tool.Write("x.audit.json", $$"""{ "modality": "image-text", "data": { "synthetic": "{{file}}" }, "decision": "point", "gates": [{{gates}}]{{more}} }""");
        return _tool.Run("audit", "x.audit.json", "--format", "json");
    }
}
