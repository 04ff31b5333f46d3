namespace DataAuditor.Distances;

/// <summary>Brings the numbers of a column to the scale on which their differences count.</summary>
internal interface INumberScale
{
    /// <param name="value">Not NaN; may be infinite.</param>
    double Scale(double value);
}
