using System.Diagnostics;
using DataAuditor.Data.Media;
using DataAuditor.Data.Tests.Images;
using DataAuditor.Media;

namespace DataAuditor.Data.Tests.Media;

public sealed class MediaFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("media").FullName;

    private MediaFolder Folder => new MediaFolder(_folder, countsBroken: false).Beside(Path.Combine(_folder, "records", "records.jsonl"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Paths_begin_at_the_records_file_and_may_lead_up()
    {
        Write("records/inside.png");
        Write("images/beside.png");

        Assert.Equal(4, Folder.Image("inside.png").Width);
        Assert.Equal(4, Folder.Image("../images/beside.png").Width);
        Assert.Equal(Path.Combine(_folder, "images", "beside.png"), Folder.PathOf("../images/beside.png"));
    }

    [Fact]
    public void Options_begin_at_the_manifest()
    {
        File.WriteAllText(Path.Combine(_folder, "roots.pem"), "here");
        using var reader = new StreamReader(Folder.OpenOption("roots.pem"));
        Assert.Equal("here", reader.ReadToEnd());

        var fault = Assert.Throws<AuditException>(() => Folder.OpenOption("none.pem"));
        Assert.Equal("the file that an option names does not exist", fault.Message);
        Assert.Equal(Path.Combine(_folder, "none.pem"), fault.Diagnostics[0].Location?.File);
    }

    [Theory]
    [InlineData("", "the path is empty")]
    [InlineData("none.png", "there is no such file")]
    [InlineData("a\0b", "the path has a character that no path has")]
    [InlineData("/etc/passwd", "the path must be relative to the file that the records are in")]
    [InlineData("https://example.com/a.png", "it is an address, and nothing is downloaded; paths are relative to the file that the records are in")]
    [InlineData("..", "it is a folder")]
    public void What_is_no_file_beside_the_records_is_refused(string path, string message)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "records"));
        Assert.Equal(message, Assert.Throws<MediaException>(() => Folder.Image(path)).Message);
        Assert.Equal(message, Assert.Throws<MediaException>(() => Folder.Video(path, new VideoRequest())).Message);
    }

    [UnixFact]
    public void What_never_ends_is_not_begun()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "records"));
        using (var made = Process.Start("mkfifo", Path.Combine(_folder, "records", "pipe.png"))) made.WaitForExit();
        File.CreateSymbolicLink(Path.Combine(_folder, "records", "zero.png"), "/dev/zero");
        File.WriteAllBytes(Path.Combine(_folder, "records", "empty.png"), []);

        foreach (var name in new[] { "pipe.png", "zero.png", "empty.png" }) Assert.Equal("it is empty", Assert.Throws<MediaException>(() => Folder.Image(name)).Message);
    }

    [Fact]
    public void What_is_derived_is_derived_once_for_all_files()
    {
        var first = new MediaFolder(_folder, countsBroken: true);
        var derived = first.Once("key", _ => new object());

        Assert.Same(derived, first.Beside(Path.Combine(_folder, "other", "records.jsonl")).Once<object>("key", _ => throw new InvalidOperationException("twice")));
        Assert.True(first.Beside(Path.Combine(_folder, "records.jsonl")).CountsBroken);
    }

    private void Write(string path)
    {
        var full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, new PngWriter(4, 4, 8, 2).Write((x, y, channel) => x + y + channel));
    }
}
