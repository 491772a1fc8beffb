using TranscribeJobTools.Sandbox.Server;

namespace TranscribeJobTools.Sandbox.Faults;

/// <summary>The faults to come. The first rule that matches a call and is not used up decides.</summary>
public sealed class FaultTable
{
    private readonly Lock _lock = new();
    private readonly List<FaultRule> _rules = [];
    private readonly Random _random;

    internal FaultTable(int seed) => _random = new Random(seed);

    public FaultRule Add(FaultRule rule)
    {
        lock (_lock)
        {
            _rules.Add(rule);
            return rule;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _rules.Clear();
        }
    }

    internal Fault? Pick(SandboxRequest request)
    {
        lock (_lock)
        {
            foreach (FaultRule rule in _rules.Where(rule => rule.Hits < rule.Times && rule.Matches(request)))
            {
                if (rule.Skipped < rule.Skip)
                {
                    rule.Skipped++;
                }
                else if (rule.Probability >= 1 || _random.NextDouble() < rule.Probability)
                {
                    rule.Hits++;
                    return rule.Fault;
                }
            }

            return null;
        }
    }
}
