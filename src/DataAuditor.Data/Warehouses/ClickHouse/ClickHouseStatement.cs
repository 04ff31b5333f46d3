using System.Text;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>A statement, and how it is asked.</summary>
/// <param name="Timeout">How long the server may be silent.</param>
internal sealed record ClickHouseStatement(string Sql, TimeSpan Timeout)
{
    /// <summary>The form of the answer, by ClickHouse's name for it.</summary>
    public string Format { get; init; } = "JSONCompact";

    /// <summary>How many bytes of it servers may write into their logs; null where it holds no secret.</summary>
    public int? LoggedBytes { get; private init; }

    /// <summary>A statement that ends in a secret. New servers leave passwords out of their logs; old ones cut statements where they are told to.</summary>
    /// <param name="secret">The end of the statement, from the secret on.</param>
    public static ClickHouseStatement OfSecret(string sql, string secret, TimeSpan timeout) => new(sql + secret, timeout) { LoggedBytes = Encoding.UTF8.GetByteCount(sql) };
}
