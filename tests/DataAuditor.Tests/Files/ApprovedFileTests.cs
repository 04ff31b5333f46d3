using System.Text;
using DataAuditor.Files;

namespace DataAuditor.Tests.Files;

public sealed class ApprovedFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "approved", "orders.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Is_created_with_its_folder_and_then_changed()
    {
        ApprovedFile.Change(FilePath, before =>
        {
            Assert.Null(before);
            return "one"u8.ToArray();
        });
        ApprovedFile.Change(FilePath, before => [.. before!, .. " two"u8]);

        Assert.Equal("one two", File.ReadAllText(FilePath));
        Assert.Equal([FilePath], Directory.GetFiles(Path.GetDirectoryName(FilePath)!));
    }

    [Fact]
    public void Stays_as_it_is_when_there_is_no_change()
    {
        ApprovedFile.Change(FilePath, _ => null);

        Assert.False(File.Exists(FilePath));
    }

    [Fact]
    public void Is_the_old_or_the_new_one_wherever_its_writer_is_killed()
    {
        const string Old = "old content\n", New = "new, longer content\n";
        _folder.Write("approved/orders.jsonl", Old);
        var kills = FragileDisk.KillAtEveryStep(
            1,
            disk => ApprovedFile.Change(disk, FilePath, _ => Encoding.UTF8.GetBytes(New)),
            () =>
            {
                Assert.Contains(File.ReadAllText(FilePath), new[] { Old, New });
                _folder.Write("approved/orders.jsonl", Old);
            });

        // Before, between and after each byte; before and after the move; before cleaning up.
        Assert.Equal(New.Length + 5, kills);
        Assert.Equal(New, File.ReadAllText(FilePath));
    }

    [Fact]
    public async Task Loses_no_change_when_many_change_it_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() =>
            ApprovedFile.Change(FilePath, before => [.. before ?? [], (byte)('0' + (number % 10))]))));

        Assert.Equal("0000111122223333444455556666777788889999", string.Concat(File.ReadAllText(FilePath).Order()));
    }

    [Fact]
    public void Is_refused_with_its_name_where_it_cannot_be_written()
    {
        _folder.Write("approved", "a file where the folder should be");

        var wrong = Assert.Throws<AuditException>(() => ApprovedFile.Change(FilePath, _ => "one"u8.ToArray()));

        Assert.Equal(DiagnosticCode.OutputNotWritten, wrong.Diagnostics[0].Code);
        Assert.Equal(FilePath, wrong.Diagnostics[0].Location!.File);
    }
}
