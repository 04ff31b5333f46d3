namespace DataAuditor;

/// <summary>Marks an init property of a metric as an option that users may set; the bounds are checked when a manifest is read.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OptionAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    public double Min { get; init; } = double.NegativeInfinity;

    public double Max { get; init; } = double.PositiveInfinity;
}
