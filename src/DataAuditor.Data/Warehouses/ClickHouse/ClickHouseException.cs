using System.Globalization;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>A statement without a whole answer. The message may still hold what the statement held.</summary>
internal sealed class ClickHouseException(string message, bool isOfInput) : Exception(message)
{
    /// <summary>Whether the statement, the user or the rights are wrong, and not the cluster.</summary>
    public bool IsOfInput => isOfInput;

    /// <summary>Whether the time ran out.</summary>
    public bool IsLate { get; private init; }

    /// <summary>The server's own number of the fault; 0 where it gave none.</summary>
    public int Code { get; init; }

    public static ClickHouseException Late(string coordinator, TimeSpan timeout) =>
        new(string.Create(CultureInfo.InvariantCulture, $"no answer within {timeout.TotalSeconds:0.###} s from the server {coordinator}"), isOfInput: false) { IsLate = true };
}
