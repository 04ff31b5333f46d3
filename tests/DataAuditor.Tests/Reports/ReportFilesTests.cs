using DataAuditor.Reports;
using DataAuditor.Tests.Files;
using DataAuditor.Tests.Reports.Samples;

namespace DataAuditor.Tests.Reports;

public sealed class ReportFilesTests : IDisposable
{
    private static readonly string[] Formats = ["html", "json", "md", "sarif", "junit", "gitlab"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Are_each_the_old_or_the_new_one_wherever_their_writer_is_killed()
    {
        var before = Written(SampleAudits.Passed);
        Directory.Delete(_folder.Path, recursive: true);
        var after = Written(SampleAudits.Failed);
        Restore(before);

        var mixed = 0;
        var kills = FragileDisk.KillAtEveryStep(
            16384,
            disk => ReportFiles.Write(disk, SampleAudits.Failed, _folder.Path, Formats),
            () =>
            {
                var found = Reports();
                Assert.Equal(before.Keys.Order(), found.Keys.Order());
                Assert.All(found, file => Assert.True(file.Value == before[file.Key] || file.Value == after[file.Key], $"{file.Key} is neither the old nor the new one"));
                if (found.Any(file => file.Value == before[file.Key]) && found.Any(file => file.Value == after[file.Key])) mixed++;
                Restore(before);
            });

        // Only between the first and the last of the moves are some new and some old.
        Assert.True(kills > 30, $"only {kills} steps");
        Assert.Equal(2 * (Formats.Length - 1), mixed);
        Assert.Equal(after, Reports());
    }

    private Dictionary<string, string> Written(AuditResult result)
    {
        ReportFiles.Write(result, _folder.Path, Formats);
        return Reports();
    }

    /// <summary>What a reader finds: temporary files are none of theirs.</summary>
    private Dictionary<string, string> Reports() => Directory.GetFiles(_folder.Path)
        .Where(file => !file.EndsWith(".tmp", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(file), File.ReadAllText, StringComparer.Ordinal);

    private void Restore(Dictionary<string, string> reports)
    {
        foreach (var (name, content) in reports) _folder.Write(name, content);
    }
}
