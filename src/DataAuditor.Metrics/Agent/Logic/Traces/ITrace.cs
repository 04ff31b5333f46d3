using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Logic.Traces;

/// <summary>What formulas are about: signals at the steps of one episode.</summary>
internal interface ITrace
{
    int Steps { get; }

    /// <summary>When each step was, in seconds, increasing; null where nothing tells.</summary>
    Signal? Times { get; }

    /// <summary>How many seconds the time unit of the data has.</summary>
    double TimeFactor { get; }

    /// <summary>Numbers in the international system's units, NaN for steps without one; null where no step has any.</summary>
    Signal? Numbers(string name);

    /// <summary>Null for steps that do not say, or where none does.</summary>
    bool?[]? Truths(string name);

    /// <summary>Null for steps that have none, or where none has.</summary>
    string?[]? Texts(string name);

    /// <summary>The unit that the signal is declared in; null where none is.</summary>
    Unit? UnitOf(string name);

    AuditException Wrong(string what);

    AuditException Wrong(string name, int step, string what);
}
