using DataAuditor.Data;
using DataAuditor.Data.Warehouses.Texts;
using DataAuditor.Engine;
using DataAuditor.Manifests;
using DataAuditor.Tables;

namespace DataAuditor.Running;

/// <summary>Records of databases that are counted there, where every metric of an audit follows from counts.</summary>
internal static class CountedRecords
{
    /// <summary>Takes in what the databases count; each source is told.</summary>
    /// <returns>False where the records are to be read: another engine is to take them in then, since this one may have taken in some of it.</returns>
    /// <exception cref="AuditException">The manifest asks for what is not possible, or not all of a database answers.</exception>
    public static bool Take(RecordEngine engine, AuditPlan plan, IReadOnlyList<RecordSource> sources, CancellationToken cancellation)
    {
        if (plan.Alongside.Count > 0 || sources.All(static source => source.Data is null)) return false;

        var named = sources.ToDictionary(static source => source.Name, static source => source.Data is { } data ? TableSource.Of(data) : new TableSource(source.Path), StringComparer.Ordinal);
        if (new EngineChoice(plan, named).Reason(long.MaxValue) is not { } reason) return false;

        var counts = new WarehouseRecordCounts(sources.ToDictionary(static source => source.Role, static source => source.Data!), plan.Manifest.Fields, cancellation);
        try
        {
            engine.Take(counts, [.. sources.Select(static source => source.Role)]);
        }
        catch (NotSummarizedException lacking)
        {
            var asked = plan.Manifest.Data.Main().Select(static main => main.Input).OfType<DataInput.Query>().FirstOrDefault(static query => query.Reading is QueryReading.Counts);
            if (asked is not null) throw new AuditException(DiagnosticCode.Manifest, $"'read' says 'counts', but {lacking.Message}", asked.Source.DeclaredAt, lacking);
            return false;
        }

        foreach (var source in sources) source.Counted = (counts.Sha256(source.Role), $"counted by {source.Data!.Warehouse.Dialect.Engine}, not read: {reason}");
        return true;
    }
}
