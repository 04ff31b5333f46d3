namespace DataAuditor.Assertions;

public sealed record AssertionDetail(string Label, string Text);
