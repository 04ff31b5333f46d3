namespace DataAuditor.Data.Cells;

/// <summary>How a value was written.</summary>
internal enum CellForm
{
    /// <summary>As it stands; without a byte it is null.</summary>
    Plain,

    /// <summary>Between CSV quotes: empty is a text, not null.</summary>
    Quoted,

    /// <summary>The same, with doubled quotes that are still doubled.</summary>
    Escaped,

    /// <summary>A JSON string: never a number.</summary>
    JsonString,
}
