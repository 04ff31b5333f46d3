namespace DataAuditor.Tables;

/// <summary>What is asked of a value.</summary>
public enum RowOperator
{
    Less,
    LessOrEqual,
    Equal,
    NotEqual,
    GreaterOrEqual,
    Greater,

    /// <summary>That there is one; asked of every row.</summary>
    Present,
    IsNumber,
    IsInteger,
    IsDate,
    IsBoolean,
}
