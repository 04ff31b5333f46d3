using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>How two answers are compared.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<AnswerChecker>))]
public enum AnswerChecker
{
    /// <summary>The same characters.</summary>
    Exact,

    /// <summary>The same words, without regard to case, punctuation and articles.</summary>
    Normalized,

    /// <summary>The same number; the last number of a text counts.</summary>
    Numeric,

    /// <summary>The same letter of a multiple choice.</summary>
    Choice,

    /// <summary>The same mathematics: numbers, expressions, sets, intervals, matrices, equations and inequalities, in LaTeX or plain writing.</summary>
    Math,
}
