using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Entailment;

/// <summary>How sentences are held against texts that were sampled anew.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ConsistencyMethod>))]
public enum ConsistencyMethod
{
    /// <summary>By a model of natural language inference.</summary>
    Nli,

    /// <summary>By the words that the samples use, without a model.</summary>
    Ngram,
}
