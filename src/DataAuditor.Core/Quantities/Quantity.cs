namespace DataAuditor.Quantities;

/// <summary>What kind of magnitude a number is; numbers of one quantity can be converted into each other.</summary>
public enum Quantity
{
    Time,
    Length,
    Speed,
    Acceleration,
    Angle,
    AngularVelocity,
}
