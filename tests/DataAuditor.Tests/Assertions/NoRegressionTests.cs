using DataAuditor.Assertions;
using DataAuditor.Baselines;
using DataAuditor.Manifests;
using DataAuditor.Samples;

namespace DataAuditor.Tests.Assertions;

public sealed class NoRegressionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("no-regression");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Holds_for_the_data_of_the_baseline() => Assert.Null(AuditAssertions.NoRegression(Manifest("orders.synthetic.csv", "\"max\": 1")).Failure);

    [Fact]
    public void Fails_for_worse_data_that_its_gates_would_let_pass()
    {
        var failure = AuditAssertions.NoRegression(Manifest("orders.regressed.csv", "\"max\": 1")).Failure;
        Assert.Contains("worse than the baseline's 0.0003636", failure?.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void Tolerates_as_much_as_it_is_told() =>
        Assert.Null(AuditAssertions.NoRegression(Manifest("orders.regressed.csv", "\"max\": 1"), tolerance: 0.03).Failure);

    [Fact]
    public void Takes_the_manifests_own_regression_gates_where_it_has_some() =>
        Assert.Null(AuditAssertions.NoRegression(Manifest("orders.regressed.csv", "\"maxRegression\": 0.03")).Failure);

    [Fact]
    public void Fails_without_a_baseline()
    {
        var manifest = Manifest("orders.synthetic.csv", "\"max\": 1");
        File.Delete(Path.Combine(_folder.FullName, "baseline.json"));
        Assert.NotNull(AuditAssertions.NoRegression(manifest).Failure);
    }

    /// <summary>A manifest with one gate, and the report of the good sample as its baseline.</summary>
    private string Manifest(string synthetic, string limit)
    {
        Write("good.audit.json", "orders.synthetic.csv", "\"max\": 1");
        var good = Audit.Run(AuditManifest.Load(Path.Combine(_folder.FullName, "good.audit.json"))).Report;
        BaselineFile.Accept(Path.Combine(_folder.FullName, "baseline.json"), good, new Acceptance { ReportPath = "report.json" });
        return Write("orders.audit.json", synthetic, limit, ", \"baseline\": \"baseline.json\"");
    }

    private string Write(string name, string synthetic, string limit, string more = "")
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, $$"""
            {
              "name": "{{_folder.Name}}", "modality": "tabular", "data": { "synthetic": "{{Sample(synthetic)}}", "real": "{{Sample("orders.real.csv")}}" },
              "fields": { "id": "order_id" }, "gates": [ { "metric": "tabular.validity.missing-gap", {{limit}} } ]{{more}}
            }
            """);
        return path;
    }

    private static string Sample(string name) => Path.Combine(Repository.Root, "templates", "orders", name).Replace('\\', '/');
}
