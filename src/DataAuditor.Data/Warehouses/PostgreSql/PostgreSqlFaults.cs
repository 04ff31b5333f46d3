namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>What PostgreSQL's faults say of whose they are.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>A statement that would change something. All else of its class is the state of a transaction, which is not the user's.</summary>
    private const string ReadOnly = "25006";

    /// <summary>Classes of SQLSTATE that the user puts right: wrong features, data, names and passwords, catalogs, schemas, syntax or rights.</summary>
    private static readonly string[] OfInput = ["0A", "21", "22", "23", "28", "2B", "34", "38", "3D", "3F", "42", "44"];

    public static bool AreOfInput(string sqlState) => sqlState == ReadOnly || OfInput.Any(kind => sqlState.StartsWith(kind, StringComparison.Ordinal));

    public static bool IsLate(Exception fault) => fault is TimeoutException || fault.InnerException is TimeoutException;
}
