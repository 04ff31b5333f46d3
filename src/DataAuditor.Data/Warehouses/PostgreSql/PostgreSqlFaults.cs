namespace DataAuditor.Data.Warehouses.PostgreSql;

/// <summary>What PostgreSQL's faults say of whose they are.</summary>
internal static class PostgreSqlFaults
{
    /// <summary>Classes of SQLSTATE that the user puts right: wrong features, data, transactions, names and passwords, catalogs, schemas, syntax or rights.</summary>
    private static readonly string[] OfInput = ["0A", "21", "22", "23", "25", "28", "2B", "34", "38", "3D", "3F", "42", "44"];

    public static bool AreOfInput(string sqlState) => OfInput.Contains(sqlState[..2], StringComparer.Ordinal);

    public static bool IsLate(Exception fault) => fault is TimeoutException || fault.InnerException is TimeoutException;
}
