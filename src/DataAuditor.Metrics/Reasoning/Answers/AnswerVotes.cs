namespace DataAuditor.Metrics.Reasoning.Answers;

/// <summary>Which of several answers to one question most of them give.</summary>
/// <param name="Winner">The answer with the most votes, in the form in which it came first; null where no answer can be read.</param>
/// <param name="Votes">How many give it.</param>
/// <param name="IsTied">Whether another answer has as many: then the one that came first wins.</param>
internal readonly record struct AnswerVotes(Answer? Winner, int Votes, bool IsTied)
{
    /// <summary>Answers that cannot be read have no vote.</summary>
    public static AnswerVotes Of(AnswerComparison comparison, IEnumerable<Answer> answers)
    {
        var candidates = new List<(Answer Answer, int Votes)>();
        foreach (var answer in answers.Where(static answer => answer.Lack is null))
        {
            var known = candidates.FindIndex(candidate => comparison.Compare(candidate.Answer, answer).IsRight);
            if (known < 0) candidates.Add((answer, 1));
            else candidates[known] = (candidates[known].Answer, candidates[known].Votes + 1);
        }

        if (candidates.Count == 0) return default;

        var most = candidates.Max(static candidate => candidate.Votes);
        return new AnswerVotes(candidates.Find(candidate => candidate.Votes == most).Answer, most, candidates.Count(candidate => candidate.Votes == most) > 1);
    }
}
