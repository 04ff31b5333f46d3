namespace DataAuditor.Metrics.Objects;

/// <summary>A place where a text names an object.</summary>
/// <param name="Word">As the list of words has it.</param>
/// <param name="Name">The object's category.</param>
/// <param name="At">The place of its first token among the text's.</param>
internal readonly record struct ObjectMention(string Word, string Name, int At);
