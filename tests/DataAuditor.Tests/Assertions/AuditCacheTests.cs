using DataAuditor.Assertions;
using DataAuditor.Samples;

namespace DataAuditor.Tests.Assertions;

public sealed class AuditCacheTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("audit-cache");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Computes_an_audit_once_for_all_who_ask_at_once()
    {
        var manifest = Copy("orders.audit.json");
        var audits = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => AuditCache.Of(manifest))));
        Assert.All(audits, audit => Assert.Same(audits[0], audit));
        Assert.True(File.Exists(audits[0].Result.ReportPaths["html"]));
    }

    [Fact]
    public void Computes_an_audit_again_when_its_data_has_changed()
    {
        var manifest = Copy("orders.audit.json");
        var before = AuditCache.Of(manifest);
        File.Copy(Path.Combine(_folder.FullName, "orders.regressed.csv"), Path.Combine(_folder.FullName, "orders.synthetic.csv"), overwrite: true);
        Assert.True(before.Result.Passed);
        Assert.False(AuditCache.Of(manifest).Result.Passed);
    }

    private string Copy(string manifest)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "templates", "orders")))
        {
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        }

        var path = Path.Combine(_folder.FullName, manifest);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"orders\"", $"\"{_folder.Name}\"", StringComparison.Ordinal));
        return path;
    }
}
