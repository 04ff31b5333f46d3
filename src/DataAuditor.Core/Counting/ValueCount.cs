namespace DataAuditor.Counting;

/// <summary>How often a text is the value of a field.</summary>
/// <param name="First">The position of the first record that has it.</param>
public readonly record struct ValueCount(string Text, long Count, long First);
