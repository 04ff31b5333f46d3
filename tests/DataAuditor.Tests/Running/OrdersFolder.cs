using DataAuditor.Manifests;

namespace DataAuditor.Tests.Running;

/// <summary>A small real and a small synthetic table, and manifests about them.</summary>
internal sealed class OrdersFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public OrdersFolder()
    {
        const string header = "age,amount,city\n";
        _folder.Write("real.csv", header + string.Concat(Enumerable.Range(0, 40).Select(row => FormattableString.Invariant($"{20 + row},{(row * 7) % 40},{(row % 3 == 0 ? "Oslo" : "Rome")}\n"))));
        _folder.Write("synthetic.csv", header + string.Concat(Enumerable.Range(0, 40).Select(row => FormattableString.Invariant($"{21 + row},{(row * 11) % 40},{(row % 3 == 1 ? "Oslo" : "Rome")}\n"))));
    }

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();

    /// <param name="rest">What follows the data, from line 3 on.</param>
    public AuditManifest Manifest(string rest) => AuditManifest.Load(_folder.Write(
        "orders.audit.json",
        $$"""
        { "modality": "tabular",
        "data": { "synthetic": "synthetic.csv", "real": "real.csv" },
        {{rest}} }
        """));

    public AuditResult Audit(string rest) => DataAuditor.Audit.Run(Manifest(rest));
}
