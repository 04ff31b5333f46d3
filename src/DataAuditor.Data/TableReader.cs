using DataAuditor.Data.Files;
using DataAuditor.Data.Loading;

namespace DataAuditor.Data;

/// <summary>Reads the tables of an audit into memory.</summary>
public static class TableReader
{
    /// <summary>Before the name of a further table.</summary>
    public const string FurtherPrefix = "tables.";

    private static readonly string[] Main = ["real", "synthetic", "holdout"];

    /// <summary>
    /// All tables, each under its key. The real table, or the synthetic where there is none, fixes the columns of <c>real</c>, <c>synthetic</c> and <c>holdout</c>;
    /// any other key is a table of its own.
    /// </summary>
    /// <param name="sources">By <c>real</c>, <c>synthetic</c>, <c>holdout</c>, and <c>tables.</c> before the names of further tables.</param>
    /// <exception cref="AuditException">A file is not there, not readable, not well-formed, or does not fit the table that fixes the columns.</exception>
    public static IReadOnlyDictionary<string, LoadedTable> Read(IReadOnlyDictionary<string, TableSource> sources, TableReadOptions options, CancellationToken cancellation)
    {
        var orders = Main.Where(sources.ContainsKey).Concat(sources.Keys.Except(Main, StringComparer.Ordinal).Order(StringComparer.Ordinal)).Select(name => Order(name, sources[name], options)).ToList();
        var main = orders.Where(order => Main.Contains(order.Name)).ToList();
        var further = orders.Skip(main.Count).Select(order => new TableTask(order)).ToList();
        if (main.Count == 0) return Results(further, options.Threads, cancellation);

        var first = new TableTask(main[0]);
        var authority = new ColumnAuthority(main[0]);
        var likely = options.Threads > 1 && main.Count > 1 ? authority.Peek(cancellation) : null;
        var others = main.Skip(1).Select(order => new TableTask(order)).ToList();
        if (likely is null)
        {
            Run([first], 1, cancellation);
            foreach (var other in others) other.Order = authority.Bind(other.Order, first.Result.Table);
            return Results([first, .. others, .. further], options.Threads, cancellation);
        }

        foreach (var other in others) other.Order = authority.Bind(other.Order, likely);
        Run([first, .. others, .. further], options.Threads, cancellation);
        foreach (var other in others) other.Amend(authority.Bind(other.Order, first.Result.Table));
        return Results([first, .. others, .. further], options.Threads, cancellation);
    }

    private static TableOrder Order(string name, TableSource source, TableReadOptions options)
    {
        var own = Main.Contains(name) ? options : options with { Declared = new TableReadOptions().Declared, MisfitColumns = new TableReadOptions().MisfitColumns };
        return new TableOrder(name, source, SourceFiles.Of(source), [], "") { Options = own };
    }

    private static Dictionary<string, LoadedTable> Results(IReadOnlyList<TableTask> tasks, int threads, CancellationToken cancellation)
    {
        Run(tasks, threads, cancellation);
        foreach (var task in tasks) task.Order.Source.Data?.Release();
        return tasks.ToDictionary(task => task.Order.Name, task => task.Result.Loaded, StringComparer.Ordinal);
    }

    private static void Run(IReadOnlyList<TableTask> tasks, int threads, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // one thread a file; what each reads does not depend on the others
        Parallel.ForEach(tasks, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, task => task.Run(cancellation));
#pragma warning restore RS0030
    }
}
