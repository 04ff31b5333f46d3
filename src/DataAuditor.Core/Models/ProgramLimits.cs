namespace DataAuditor.Models;

/// <summary>How much a program may take.</summary>
public readonly record struct ProgramLimits()
{
    /// <summary>For each test, of a whole processor core.</summary>
    public double Seconds { get; init; } = 5;

    /// <summary>In mebibytes, of the program with all its processes.</summary>
    public int Memory { get; init; } = 512;
}
