using System.Collections.Concurrent;

namespace DataAuditor.Tables;

/// <summary>
/// The tables of an audit, and the sufficient statistics that metrics ask them for: each computed once, shared by all metrics.
/// Who computes them is an engine's business: columns in memory, a database on files larger than memory, a warehouse.
/// </summary>
public abstract class TablePair
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _shared = new();

    /// <summary>The columns that real and synthetic share, in the order of the real table; columns with the role <c>id</c> or <c>attack_score</c> are left out.</summary>
    public abstract IReadOnlyList<ColumnPair> Columns { get; }

    /// <summary>Rows drawn from tables that are not held as a whole, for metrics that take a sample; null where all rows are at hand, or none.</summary>
    public virtual TableSample? Sample => null;

    /// <summary>Whether rows and values are at hand, and not only what was counted of them.</summary>
    public virtual bool HoldsRows => true;

    /// <summary>Records of a role; 0 where the audit has no such table.</summary>
    public abstract long Records(Role role);

    /// <summary>The table of a role, for metrics that check rows; null where the audit has none.</summary>
    /// <exception cref="NotSummarizedException">The tables are counted, not held.</exception>
    public abstract Table? Rows(Role role);

    /// <summary>The rows of a role over <see cref="Columns"/>, for kernels and learners; null where the audit has no such table.</summary>
    /// <exception cref="NotSummarizedException">The tables are counted, not held.</exception>
    public abstract Frame? Frame(Role role);

    /// <summary>The rows of a role over some columns, for metrics that check rows and need not know which record each is; null where the audit has no such table.</summary>
    /// <exception cref="NotSummarizedException">The tables are counted, and these rows were not, or are too many.</exception>
    public abstract CountedRows? Rows(Role role, JointNeed need);

    /// <summary>The rows of a role over some of <see cref="Columns"/>; null where the audit has no such table.</summary>
    /// <exception cref="NotSummarizedException">The tables are counted, and these rows were not, or are too many.</exception>
    public abstract CountedFrame? Frame(Role role, params IReadOnlyList<string> columns);

    /// <summary>Computes what several metrics share, such as a trained model, when it is first asked for.</summary>
    /// <param name="key">What the result depends on, beside these tables and the audit's seed: a record, compared by its values.</param>
    public TResult Once<TResult>(object key, Func<TResult> compute)
        where TResult : notnull =>
        (TResult)_shared.GetOrAdd(key, static (_, compute) => new Lazy<object>(() => compute()), compute).Value;

    /// <summary>A further table by the name that the manifest gives it; null where there is none.</summary>
    public abstract Table? Further(string name);

    public abstract MissingCounts Missing(ColumnPair column);

    /// <summary>For columns of the kind <see cref="ColumnKind.Category"/>.</summary>
    public abstract LevelCounts Levels(ColumnPair column);

    /// <summary>For columns of the kinds <see cref="ColumnKind.Number"/> and <see cref="ColumnKind.Date"/>.</summary>
    public abstract DistributionGap Gap(ColumnPair column);

    /// <summary>The same columns, all values.</summary>
    /// <exception cref="NotSummarizedException">The tables are counted, not held.</exception>
    public abstract OrderedSamples Ordered(ColumnPair column);

    /// <summary>All pairs of number and date columns, in the order of <see cref="Columns"/>.</summary>
    /// <exception cref="NotSummarizedException">The tables are counted, and the coefficient does not follow from sums.</exception>
    public abstract IReadOnlyList<Correlation> Correlations(CorrelationMethod method);

    /// <summary>Counts the joint table of every pair and keeps what <paramref name="select"/> makes of it, in the order of the pairs.</summary>
    /// <param name="select">Called from several threads at once; must be a pure function of the table.</param>
    /// <exception cref="NotSummarizedException">The tables are counted, and these pairs were not, or have too many cells.</exception>
    public abstract IReadOnlyList<TResult> Contingencies<TResult>(
        IReadOnlyList<(ColumnPair First, ColumnPair Second)> pairs, Binning binning, int bins, Func<ContingencyTable, TResult> select);
}
