namespace DataAuditor.Data.Warehouses;

/// <summary>What the values of a column are, whatever their engine calls it.</summary>
public enum SqlType
{
    /// <summary>Integers of any width, to the last digit.</summary>
    Integer,

    /// <summary>Decimal fractions, to the last digit.</summary>
    Decimal,

    /// <summary>Binary fractions; among them NaN and the infinities.</summary>
    Float,

    /// <summary><c>true</c> and <c>false</c>.</summary>
    Boolean,

    /// <summary>Days: <c>2027-01-31</c>.</summary>
    Date,

    /// <summary>Points in time: <c>2027-01-31 12:34:56.789</c>, with an offset where the engine keeps one.</summary>
    Instant,

    Text,

    /// <summary>Lists and structures, as JSON.</summary>
    Json,

    /// <summary>Bytes and whatever else has no text.</summary>
    Other,
}
